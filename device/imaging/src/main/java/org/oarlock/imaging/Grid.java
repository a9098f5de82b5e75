package org.oarlock.imaging;

import org.oarlock.trace.annotations.Implements;

/**
 * A regular, right-angled grid of voxels in patient space.
 *
 * <p>Axis order is (i, j, k): i runs along a row (column index), j down a column (row index), k
 * from slice to slice along {@code rowDirection x columnDirection}. The linear index is {@code i +
 * columns * (j + rows * k)}.
 *
 * @param columns voxels along i, at least 1
 * @param rows voxels along j, at least 1
 * @param slices voxels along k, at least 1
 * @param origin centre of voxel (0, 0, 0), mm, LPS
 * @param rowDirection unit vector in which i grows (first three values of ImageOrientationPatient)
 * @param columnDirection unit vector in which j grows (last three values of
 *     ImageOrientationPatient)
 * @param columnSpacing mm between neighbours along i (second value of PixelSpacing)
 * @param rowSpacing mm between neighbours along j (first value of PixelSpacing)
 * @param sliceSpacing mm between neighbours along k, positive
 */
@Implements("SRS-101")
public record Grid(
    int columns,
    int rows,
    int slices,
    Vector3 origin,
    Vector3 rowDirection,
    Vector3 columnDirection,
    double columnSpacing,
    double rowSpacing,
    double sliceSpacing) {

  private static final double UNIT_TOLERANCE = 1e-3;

  /** Checks counts, spacings, and that the directions are orthonormal to 0.001. */
  public Grid {
    if (columns < 1 || rows < 1 || slices < 1) {
      throw new IllegalArgumentException(
          "a grid needs at least one voxel along each axis, not "
              + columns
              + " x "
              + rows
              + " x "
              + slices);
    }
    if ((long) columns * rows * slices > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "a grid of "
              + columns
              + " x "
              + rows
              + " x "
              + slices
              + " voxels is beyond the supported size");
    }
    if (!(columnSpacing > 0 && rowSpacing > 0 && sliceSpacing > 0)) {
      throw new IllegalArgumentException("spacings must be positive mm");
    }
    if (Math.abs(rowDirection.length() - 1) > UNIT_TOLERANCE
        || Math.abs(columnDirection.length() - 1) > UNIT_TOLERANCE
        || Math.abs(rowDirection.dot(columnDirection)) > UNIT_TOLERANCE) {
      throw new IllegalArgumentException(
          "row and column directions must be orthogonal unit vectors");
    }
  }

  /** Unit vector in which k grows: row direction x column direction. */
  public Vector3 sliceDirection() {
    return rowDirection.cross(columnDirection);
  }

  /** Number of voxels. */
  public int voxels() {
    return columns * rows * slices;
  }

  /** Volume of one voxel in mm³. */
  public double voxelVolume() {
    return columnSpacing * rowSpacing * sliceSpacing;
  }

  /** Linear index of voxel (i, j, k); not range-checked. */
  public int index(int i, int j, int k) {
    return i + columns * (j + rows * k);
  }

  /**
   * Patient coordinates (mm, LPS) of a position in voxel units; whole numbers are voxel centres.
   */
  public Vector3 toPatient(double i, double j, double k) {
    return origin
        .plus(rowDirection.times(i * columnSpacing))
        .plus(columnDirection.times(j * rowSpacing))
        .plus(sliceDirection().times(k * sliceSpacing));
  }

  /** Position in voxel units (i, j, k as x, y, z) of a point in patient coordinates (mm, LPS). */
  public Vector3 toVoxel(Vector3 patient) {
    Vector3 offset = patient.minus(origin);
    return new Vector3(
        offset.dot(rowDirection) / columnSpacing,
        offset.dot(columnDirection) / rowSpacing,
        offset.dot(sliceDirection()) / sliceSpacing);
  }
}
