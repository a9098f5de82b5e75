package org.oarlock.service.prove;

import java.util.Map;
import org.oarlock.inference.Laterality;
import org.oarlock.inference.SegmentedStructure;
import org.oarlock.trace.annotations.Implements;

/**
 * Does the left one of a pair lie on the patient's left (+x in LPS) of the right one. Says
 * something about the anatomy too: masks whose sides are exchanged are blocked as well.
 */
@Implements("SRS-1508")
final class SideCheck {

  private final Map<SegmentedStructure, Figures> figures;
  private final Differences differences;

  SideCheck(Map<SegmentedStructure, Figures> figures, Differences differences) {
    this.figures = figures;
    this.differences = differences;
  }

  void check() {
    figures.forEach(
        (structure, figure) -> {
          if (structure.spec().laterality() == Laterality.LEFT) {
            against(structure, figure);
          }
        });
  }

  private void against(SegmentedStructure left, Figures figure) {
    String name = left.spec().tg263Name();
    String partner = name.replaceFirst("_L$", "_R");
    figures.forEach(
        (right, other) -> {
          if (right.spec().laterality() == Laterality.RIGHT
              && right.spec().tg263Name().equals(partner)) {
            differences.unless(
                figure.centroid()[0] > other.centroid()[0],
                DifferenceCode.PROOF_SIDE,
                name
                    + " does not lie to the patient's left of "
                    + partner
                    + " (x = "
                    + Differences.number(figure.centroid()[0])
                    + " and "
                    + Differences.number(other.centroid()[0])
                    + " mm).",
                name);
          }
        });
  }
}
