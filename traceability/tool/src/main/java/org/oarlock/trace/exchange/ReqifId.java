package org.oarlock.trace.exchange;

import java.util.Locale;
import org.oarlock.trace.annotations.Implements;

/**
 * Identifiers in a ReqIF file, derived from what they name, so that each export of an item has the
 * same one. XML allows few characters in them; every other one is written as its number.
 */
@Implements("SRS-3505")
final class ReqifId {

  /** What evidence is called: it comes from code and results, so that an import passes it over. */
  static final String EVIDENCE = "evidence.";

  private ReqifId() {}

  static String kind(String code) {
    return "kind." + encoded(code);
  }

  static String attribute(String type, String path) {
    return type + ".field." + encoded(path);
  }

  static String relationType(String path) {
    return "link." + encoded(path);
  }

  /** Of several items with one id, each has the file in its identifier. */
  static String item(String id, String file, boolean alone) {
    return "item." + encoded(id) + (alone ? "" : "_" + encoded(file));
  }

  static String relation(String from, String path, String to) {
    return "relation_" + from + "_" + encoded(path) + "_" + to;
  }

  static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean plain =
                  c >= 'a' && c <= 'z'
                      || c >= 'A' && c <= 'Z'
                      || c >= '0' && c <= '9'
                      || c == '-'
                      || c == '.';
              if (plain) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format(Locale.ROOT, "_x%X_", c));
              }
            });
    return out.toString();
  }
}
