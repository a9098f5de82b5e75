package org.oarlock.service.prove;

import java.util.BitSet;
import org.oarlock.inference.SegmentedStructure;
import org.oarlock.trace.annotations.Implements;

/** Do the contours enclose exactly the voxels of the mask, and as much volume. */
@Implements("SRS-1501")
final class ShapeCheck {

  private static final double CENTROID_MM = 0.01;

  private final ReceivedCt ct;
  private final Differences differences;

  ShapeCheck(ReceivedCt ct, Differences differences) {
    this.ct = ct;
    this.differences = differences;
  }

  /** Compares and gives what was measured on the file. */
  Figures check(WrittenStructure written, SegmentedStructure meant) {
    String name = meant.spec().tg263Name();
    BitSet drawn = Filling.of(written, ct);
    BitSet mask = meant.mask().bits();
    Figures figures = Figures.of(drawn, ct);
    voxels(name, drawn, mask, "within the contours");
    Figures expected = Figures.of(mask, ct);
    double distance = figures.distance(expected);
    differences.unless(
        distance <= CENTROID_MM,
        DifferenceCode.PROOF_CENTROID,
        name + ": the centre lies " + Differences.number(distance) + " mm from that of the mask.",
        name);
    volume(name, Enclosed.pixels(written, ct), mask.cardinality(), written.points());
    return figures;
  }

  /** Are the voxels of the segment those of the mask. */
  void segment(BitSet written, SegmentedStructure meant) {
    voxels(meant.spec().tg263Name(), written, meant.mask().bits(), "in the segment");
  }

  private void voxels(String name, BitSet drawn, BitSet mask, String where) {
    BitSet missing = (BitSet) mask.clone();
    missing.andNot(drawn);
    BitSet added = (BitSet) drawn.clone();
    added.andNot(mask);
    if (missing.isEmpty() && added.isEmpty()) {
      return;
    }
    int first = missing.isEmpty() ? added.nextSetBit(0) : missing.nextSetBit(0);
    Plane plane = ct.planes().get(first / (ct.columns() * ct.rows()));
    differences.add(
        DifferenceCode.PROOF_VOXELS,
        name
            + ": "
            + missing.cardinality()
            + " voxels of the mask are not "
            + where
            + " and "
            + added.cardinality()
            + " voxels "
            + where
            + " are not in the mask.",
        name + ", " + plane.place());
  }

  /**
   * A contour between pixel centres cuts at most an eighth of a pixel off at each of its points.
   */
  private void volume(String name, double pixels, int voxels, int points) {
    double allowed = points / 8.0 + 1e-3 * voxels;
    differences.unless(
        Math.abs(pixels - voxels) <= allowed,
        DifferenceCode.PROOF_VOLUME,
        name
            + ": the contours enclose "
            + Differences.number(pixels)
            + " pixels, the mask has "
            + voxels
            + ".",
        name);
  }
}
