package org.oarlock.service.draw;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.oarlock.trace.annotations.Implements;

/** The sentences of a structure set: what it is, what it is not, and what is not in it. */
@Implements({"SRS-1406", "SRS-1407"})
final class Words {

  /** Everything that is not a clinical package is called this. */
  static final String NOT_CLINICAL = "NOT CLINICAL";

  private static final int SHORT_STRING = 16;
  private static final int LONG_STRING = 64;
  private static final int SHORT_TEXT = 1024;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

  private final Origin origin;
  private final JobStamp stamp;
  private final DraftVersion version;

  Words(Origin origin, JobStamp stamp, DraftVersion version) {
    this.origin = origin;
    this.stamp = stamp;
    this.version = version;
  }

  /** Structure Set Label: 16 characters (SH). */
  String label() {
    return ascii(
        (origin.clinical() ? "Oarlock draft" : NOT_CLINICAL) + version.mark(), SHORT_STRING);
  }

  /** Series Description: 64 characters (LO). */
  String series() {
    return origin.clinical()
        ? "Oarlock draft contours"
        : "Oarlock REFERENCE PACKAGE - " + NOT_CLINICAL;
  }

  /** Structure Set Name: 64 characters (LO). */
  String name() {
    String name = "Draft by " + origin.packageName() + " " + origin.packageVersion();
    return ascii(origin.clinical() ? name : NOT_CLINICAL + ". " + name, LONG_STRING);
  }

  /** Structure Set Description: 1024 characters (ST). */
  String description(List<String> absent, List<String> unwanted) {
    String kind = origin.clinical() ? "" : "REFERENCE PACKAGE - " + NOT_CLINICAL + ". ";
    String missing =
        absent.isEmpty() ? "" : " Absent, not drawn: " + String.join(", ", absent) + ".";
    String left =
        unwanted.isEmpty()
            ? ""
            : " Not wanted by the route, not drawn: " + String.join(", ", unwanted) + ".";
    return ascii(
        kind
            + "Unreviewed automatic draft by Oarlock "
            + origin.deviceVersion()
            + " with "
            + origin.packageName()
            + " "
            + origin.packageVersion()
            + ", "
            + TIME.format(stamp.local())
            + "."
            + version.sentence()
            + missing
            + left,
        SHORT_TEXT);
  }

  /** ROI Description of one structure. */
  String structure(String tg263Name) {
    String kind = origin.clinical() ? "" : ", " + NOT_CLINICAL;
    return ascii(
        tg263Name + " by " + origin.packageName() + " " + origin.packageVersion() + kind,
        LONG_STRING);
  }

  /** Software Versions, each at most 64 characters (LO). */
  String[] versions() {
    String build = origin.deviceBuild().isEmpty() ? "unknown" : origin.deviceBuild();
    return new String[] {
      ascii("Oarlock " + origin.deviceVersion(), LONG_STRING),
      ascii("build " + build, LONG_STRING),
      ascii("package " + origin.packageName() + " " + origin.packageVersion(), LONG_STRING),
      ascii(origin.packageDigest(), LONG_STRING)
    };
  }

  /** The received character set may know nothing else; a backslash would divide the value. */
  static String ascii(String text, int length) {
    String plain = text.replaceAll("[^\\x20-\\x5b\\x5d-\\x7e]", "?");
    return plain.length() <= length ? plain : plain.substring(0, length - 3) + "...";
  }
}
