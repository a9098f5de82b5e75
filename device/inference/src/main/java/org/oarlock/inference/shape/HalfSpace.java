package org.oarlock.inference.shape;

import java.util.BitSet;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Vector3;

/**
 * The side of a plane that its normal points to.
 *
 * @param grid the grid
 * @param point a point of the plane, mm LPS
 * @param normal unit vector
 */
record HalfSpace(Grid grid, Vector3 point, Vector3 normal) {

  static HalfSpace through(Grid grid, Vector3 point, Vector3 normal) {
    return new HalfSpace(grid, point, normal);
  }

  /** The voxels that lie beyond the plane. */
  BitSet of(BitSet voxels) {
    BitSet beyond = new BitSet(grid.voxels());
    double stepI = grid.rowDirection().dot(normal) * grid.columnSpacing();
    int v = voxels.nextSetBit(0);
    while (v >= 0) {
      int row = v / grid.columns();
      int first = row * grid.columns();
      double distance =
          grid.toPatient(0, row % grid.rows(), row / grid.rows()).minus(point).dot(normal);
      for (; v >= 0 && v < first + grid.columns(); v = voxels.nextSetBit(v + 1)) {
        if (distance + stepI * (v - first) > 0) {
          beyond.set(v);
        }
      }
    }
    return beyond;
  }
}
