package org.oarlock.inference;

import java.util.List;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Vector3;
import org.oarlock.trace.annotations.Implements;

/** The grid on which a network works when it cannot work on the grid of the scan. */
@Implements("SRS-606")
final class ModelGrid {

  /** Keeps an extent that is a whole number of voxels from gaining one by rounding. */
  private static final double ROUNDING = 1e-6;

  private ModelGrid() {}

  /**
   * The smallest grid along the patient's axes (i to the left, j to posterior, k to the head) that
   * covers every voxel of {@code scan}, however the patient lies.
   *
   * @param spacing x, y and z, mm
   */
  static Grid covering(Grid scan, List<Double> spacing) {
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (int corner = 0; corner < 8; corner++) {
      Vector3 point =
          scan.toPatient(
              (corner & 1) * scan.columns() - 0.5,
              (corner >> 1 & 1) * scan.rows() - 0.5,
              (corner >> 2) * scan.slices() - 0.5);
      double[] xyz = {point.x(), point.y(), point.z()};
      for (int axis = 0; axis < 3; axis++) {
        low[axis] = Math.min(low[axis], xyz[axis]);
        high[axis] = Math.max(high[axis], xyz[axis]);
      }
    }
    int[] counts = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      double extent = high[axis] - low[axis];
      counts[axis] = (int) Math.max(1, Math.ceil(extent / spacing.get(axis) - ROUNDING));
    }
    Vector3 origin =
        new Vector3(
            low[0] + spacing.get(0) / 2, low[1] + spacing.get(1) / 2, low[2] + spacing.get(2) / 2);
    return new Grid(
        counts[0],
        counts[1],
        counts[2],
        origin,
        new Vector3(1, 0, 0),
        new Vector3(0, 1, 0),
        spacing.get(0),
        spacing.get(1),
        spacing.get(2));
  }
}
