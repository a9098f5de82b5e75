package org.oarlock.service.prove;

import java.util.List;
import org.oarlock.inference.Laterality;
import org.oarlock.inference.StructureSpec;
import org.oarlock.trace.annotations.Implements;

/**
 * Does the left one of a pair lie on the patient's left (+x in LPS) of the right one. Says
 * something about the anatomy too: masks whose sides are exchanged are blocked as well.
 */
@Implements("SRS-1508")
final class SideCheck {

  private SideCheck() {}

  /** A structure of the package and what was measured on it in the file. */
  record Measured(StructureSpec spec, Figures figures) {}

  static void check(List<Measured> all, Differences differences) {
    for (Measured left : all) {
      for (Measured right : all) {
        if (arePair(left.spec(), right.spec())) {
          check(left, right, differences);
        }
      }
    }
  }

  private static boolean arePair(StructureSpec left, StructureSpec right) {
    return left.laterality() == Laterality.LEFT
        && right.laterality() == Laterality.RIGHT
        && left.tg263Name().replaceFirst("_L$", "_R").equals(right.tg263Name());
  }

  private static void check(Measured left, Measured right, Differences differences) {
    double leftX = left.figures().centroid()[0];
    double rightX = right.figures().centroid()[0];
    differences.unless(
        leftX > rightX,
        DifferenceCode.PROOF_SIDE,
        left.spec().tg263Name()
            + " does not lie to the patient's left of "
            + right.spec().tg263Name()
            + " (x = "
            + Differences.number(leftX)
            + " and "
            + Differences.number(rightX)
            + " mm).",
        left.spec().tg263Name());
  }
}
