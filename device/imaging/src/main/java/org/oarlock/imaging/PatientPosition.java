package org.oarlock.imaging;

/**
 * How a patient lies in the scanner (PS3.3 C.7.3.1.1.2), with the directions of an image that is
 * taken as the gantry sees it: columns grow to the right of someone who stands at the foot end of
 * the table, rows grow with gravity, slices grow into the gantry.
 */
public enum PatientPosition {
  /** Head first, on the back. */
  HFS(Vectors.LEFT, Vectors.BACK),
  /** Head first, on the front. */
  HFP(Vectors.RIGHT, Vectors.FRONT),
  /** Head first, on the left side. */
  HFDL(Vectors.FRONT, Vectors.LEFT),
  /** Head first, on the right side. */
  HFDR(Vectors.BACK, Vectors.RIGHT),
  /** Feet first, on the back. */
  FFS(Vectors.RIGHT, Vectors.BACK),
  /** Feet first, on the front. */
  FFP(Vectors.LEFT, Vectors.FRONT),
  /** Feet first, on the left side. */
  FFDL(Vectors.BACK, Vectors.LEFT),
  /** Feet first, on the right side. */
  FFDR(Vectors.FRONT, Vectors.RIGHT);

  private final Vector3 rowDirection;
  private final Vector3 columnDirection;

  PatientPosition(Vector3 rowDirection, Vector3 columnDirection) {
    this.rowDirection = rowDirection;
    this.columnDirection = columnDirection;
  }

  /** Unit vector (LPS) in which the column index grows. */
  public Vector3 rowDirection() {
    return rowDirection;
  }

  /** Unit vector (LPS) in which the row index grows; the direction of gravity. */
  public Vector3 columnDirection() {
    return columnDirection;
  }

  /**
   * A grid for a patient who lies like this.
   *
   * @param columns voxels along a row
   * @param rows voxels along a column
   * @param slices number of slices
   * @param pixelSpacing mm between neighbouring columns and between neighbouring rows
   * @param sliceSpacing mm between neighbouring slices
   * @param centre the middle of the grid, mm, LPS
   */
  public Grid grid(
      int columns, int rows, int slices, double pixelSpacing, double sliceSpacing, Vector3 centre) {
    Vector3 origin =
        centre
            .minus(rowDirection.times((columns - 1) / 2.0 * pixelSpacing))
            .minus(columnDirection.times((rows - 1) / 2.0 * pixelSpacing))
            .minus(rowDirection.cross(columnDirection).times((slices - 1) / 2.0 * sliceSpacing));
    return new Grid(
        columns,
        rows,
        slices,
        origin,
        rowDirection,
        columnDirection,
        pixelSpacing,
        pixelSpacing,
        sliceSpacing);
  }

  /** The directions of the patient; constants of an enum cannot use its own static fields. */
  private static final class Vectors {
    static final Vector3 LEFT = new Vector3(1, 0, 0);
    static final Vector3 RIGHT = new Vector3(-1, 0, 0);
    static final Vector3 BACK = new Vector3(0, 1, 0);
    static final Vector3 FRONT = new Vector3(0, -1, 0);
  }
}
