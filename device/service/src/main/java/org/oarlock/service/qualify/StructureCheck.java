package org.oarlock.service.qualify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Metrics;
import org.oarlock.imaging.Vector3;

/**
 * Compares one received structure with the truth of the phantom.
 *
 * @param name TG-263 name, without the site's prefix
 * @param leastDice smallest Dice coefficient that passes, 0 to 1
 * @param mostHd95 largest 95th percentile Hausdorff distance that passes, mm
 */
record StructureCheck(String name, double leastDice, double mostHd95) {

  /** What the reference package must reach on the phantom; its voxels are 3 x 3 x 5 mm. */
  static final List<StructureCheck> OF_THE_REFERENCE_PACKAGE =
      List.of(
          new StructureCheck("Body", 0.98, 5),
          new StructureCheck("Lung_L", 0.95, 5),
          new StructureCheck("Lung_R", 0.95, 5),
          new StructureCheck("Bone", 0.90, 5));

  private static final double MOST_VOLUME_DIFFERENCE = 0.05;

  /** The lines of the record for this structure. */
  List<CheckResult> compare(Optional<Mask> received, Mask truth, String series) {
    String subject = name + ", " + series;
    if (received.isEmpty() || received.get().isEmpty()) {
      return List.of(new CheckResult(subject, "not received", "present", false));
    }
    Mask mask = received.get();
    double dice = Metrics.dice(mask, truth);
    double distance = Metrics.hd95(mask, truth);
    double difference = mask.millilitres() / truth.millilitres() - 1;
    double offset = centre(mask).minus(centre(truth)).length();
    return List.of(
        new CheckResult(
            subject + ": overlap (Dice)",
            text("%.3f", dice),
            text("at least %.2f", leastDice),
            dice >= leastDice),
        new CheckResult(
            subject + ": 95th percentile distance",
            text("%.1f mm", distance),
            text("at most %.1f mm", mostHd95),
            distance <= mostHd95),
        new CheckResult(
            subject + ": volume",
            text("%.0f mL (%+.1f %%)", mask.millilitres(), 100 * difference),
            text("%.0f mL within %.0f %%", truth.millilitres(), 100 * MOST_VOLUME_DIFFERENCE),
            Math.abs(difference) <= MOST_VOLUME_DIFFERENCE),
        new CheckResult(
            subject + ": centre",
            text("%.1f mm away", offset),
            "at most 2.5 mm from the truth",
            offset <= 2.5));
  }

  private static Vector3 centre(Mask mask) {
    return Metrics.centroid(mask).orElseThrow();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
