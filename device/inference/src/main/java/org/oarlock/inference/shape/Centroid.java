package org.oarlock.inference.shape;

import java.util.BitSet;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Vector3;

/** The centre of mass of a set of voxels. */
public final class Centroid {

  private Centroid() {}

  /**
   * The centroid.
   *
   * @param voxels at least one
   * @return mm, LPS
   */
  public static Vector3 of(Grid grid, BitSet voxels) {
    if (voxels.isEmpty()) {
      throw new IllegalArgumentException("nothing has no centroid");
    }
    double i = 0;
    double j = 0;
    double k = 0;
    long count = 0;
    int start = voxels.nextSetBit(0);
    while (start >= 0) {
      int row = start / grid.columns();
      int rowStart = row * grid.columns();
      int end = Math.min(voxels.nextClearBit(start), rowStart + grid.columns());
      int length = end - start;
      i += length * (start - rowStart + (length - 1) / 2.0);
      j += (double) length * (row % grid.rows());
      k += (double) length * (row / grid.rows());
      count += length;
      start = voxels.nextSetBit(end);
    }
    return grid.toPatient(i / count, j / count, k / count);
  }
}
