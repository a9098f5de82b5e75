package org.oarlock.service.prove;

import java.util.Arrays;
import java.util.List;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.inference.Colour;
import org.oarlock.inference.StructureSpec;
import org.oarlock.service.StructureChoice;
import org.oarlock.trace.annotations.Implements;

/**
 * Does a structure carry the name, type, colour and term of its place in the package. Where the
 * name had to be shortened, the prefix and the side must stand, and what is left must come from the
 * name.
 */
@Implements("SRS-1507")
final class NameCheck {

  private final StructureChoice choice;
  private final Differences differences;

  NameCheck(StructureChoice choice, Differences differences) {
    this.choice = choice;
    this.differences = differences;
  }

  void check(WrittenStructure structure, StructureSpec spec) {
    String name = structure.name();
    say(isNameOf(name, spec.tg263Name()), spec, "is called " + name);
    say(structure.algorithm().equals("AUTOMATIC"), spec, "is not marked as AUTOMATIC");
    say(Arrays.equals(structure.colour(), colour(spec)), spec, "has another colour");
    List<Dataset> observed = structure.observed();
    say(
        observed.size() == 1
            && observed
                .get(0)
                .text(Tags.RT_ROI_INTERPRETED_TYPE)
                .orElse("")
                .equals(spec.interpretedType()),
        spec,
        "is not of type " + spec.interpretedType());
    say(
        observed.stream()
            .flatMap(item -> item.items(Tags.RT_ROI_IDENTIFICATION_CODE_SEQUENCE).stream())
            .allMatch(code -> code.text(Tags.CODE_VALUE).orElse("").equals(spec.code().value())),
        spec,
        "has another anatomic term");
  }

  /** As {@link #check} for an item of the Segment Sequence. */
  @Implements("SRS-1513")
  void segment(Dataset segment, StructureSpec spec) {
    String name = segment.text(Tags.SEGMENT_LABEL).orElse("");
    say(isNameOf(name, spec.tg263Name()), spec, "is called " + name);
    say(
        segment.text(Tags.SEGMENT_ALGORITHM_TYPE).orElse("").equals("AUTOMATIC"),
        spec,
        "is not marked as AUTOMATIC");
    say(
        ShownColour.isNear(segment.decimals(Tags.RECOMMENDED_DISPLAY_CIELAB_VALUE), colour(spec)),
        spec,
        "has another colour");
    List<Dataset> types = segment.items(Tags.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE);
    say(
        types.size() == 1
            && types.get(0).text(Tags.CODE_VALUE).orElse("").equals(spec.code().value()),
        spec,
        "has another anatomic term");
  }

  private void say(boolean same, StructureSpec spec, String what) {
    differences.unless(
        same, DifferenceCode.PROOF_NAME, spec.tg263Name() + " " + what + ".", spec.tg263Name());
  }

  private int[] colour(StructureSpec spec) {
    Colour colour = choice.colour(spec.tg263Name()).orElse(spec.colour());
    return new int[] {colour.red(), colour.green(), colour.blue()};
  }

  private boolean isNameOf(String name, String full) {
    String prefix = choice.prefix();
    if (choice.alias(full).isPresent()) {
      return name.equals(prefix + choice.alias(full).get());
    }
    if ((prefix + full).length() <= choice.longest()) {
      return name.equals(prefix + full);
    }
    String side =
        full.endsWith("_L") || full.endsWith("_R") ? full.substring(full.length() - 2) : "";
    if (name.length() > choice.longest()
        || name.length() <= prefix.length() + side.length()
        || !name.startsWith(prefix)
        || !name.endsWith(side)) {
      return false;
    }
    String rest = name.substring(prefix.length(), name.length() - side.length());
    return comesFrom(rest.replaceFirst("[0-9]{1,2}$", ""), full);
  }

  /** Whether the letters of {@code some} stand in {@code all} in the same order. */
  private static boolean comesFrom(String some, String all) {
    int at = 0;
    for (int n = 0; n < all.length() && at < some.length(); n++) {
      if (all.charAt(n) == some.charAt(at)) {
        at++;
      }
    }
    return at == some.length();
  }
}
