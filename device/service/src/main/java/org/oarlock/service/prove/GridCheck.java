package org.oarlock.service.prove;

import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Vector3;

/** Do the masks lie on the received slices: same matrix, spacing, directions and positions. */
final class GridCheck {

  /** Positions are rounded to 0.1 mm by some scanners while the grid is regular. */
  private static final double POSITION_MM = 0.25;

  private static final double DIRECTION = 1e-3;
  private static final double SPACING_MM = 1e-3;

  private GridCheck() {}

  /** Whether the voxels can be compared at all. */
  static boolean check(Grid grid, ReceivedCt ct, Differences differences) {
    boolean matrix =
        grid.slices() == ct.planes().size()
            && ct.planes().stream()
                .allMatch(p -> p.columns() == grid.columns() && p.rows() == grid.rows());
    Plane first = ct.planes().get(0);
    Plane last = ct.planes().get(ct.planes().size() - 1);
    double far = grid.sliceSpacing() * (grid.slices() - 1);
    Vector3 end = grid.origin().plus(grid.sliceDirection().times(far));
    boolean same =
        matrix
            && near(first.origin(), grid.origin(), POSITION_MM)
            && near(last.origin(), end, POSITION_MM)
            && near(first.right(), grid.rowDirection(), DIRECTION)
            && near(first.down(), grid.columnDirection(), DIRECTION)
            && Math.abs(first.acrossMm() - grid.columnSpacing()) <= SPACING_MM
            && Math.abs(first.downMm() - grid.rowSpacing()) <= SPACING_MM;
    differences.unless(
        same, DifferenceCode.PROOF_GRID, DifferenceCode.PROOF_GRID.meaning(), first.place());
    return matrix;
  }

  private static boolean near(double[] numbers, Vector3 vector, double tolerance) {
    return Math.abs(numbers[0] - vector.x()) <= tolerance
        && Math.abs(numbers[1] - vector.y()) <= tolerance
        && Math.abs(numbers[2] - vector.z()) <= tolerance;
  }
}
