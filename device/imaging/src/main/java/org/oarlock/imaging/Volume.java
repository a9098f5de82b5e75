package org.oarlock.imaging;

/**
 * CT numbers on a grid, in HU (rounded to whole numbers, -32768 to 32767). Carries no patient
 * identity.
 *
 * <p>The array is taken over, not copied: a 512 x 512 x 200 scan is 105 MB and is held once. Nobody
 * writes to it after construction.
 */
public final class Volume {

  private final Grid grid;
  private final short[] hounsfield;

  /** Takes over {@code hounsfield}, in linear-index order of {@code grid}. */
  public Volume(Grid grid, short[] hounsfield) {
    if (hounsfield.length != grid.voxels()) {
      throw new IllegalArgumentException(
          "the grid has "
              + grid.voxels()
              + " voxels but "
              + hounsfield.length
              + " values were given");
    }
    this.grid = grid;
    this.hounsfield = hounsfield;
  }

  /** Where the voxels are. */
  public Grid grid() {
    return grid;
  }

  /** HU at voxel (i, j, k). */
  public short hu(int i, int j, int k) {
    return hounsfield[grid.index(i, j, k)];
  }

  /** HU at a linear index. */
  public short hu(int index) {
    return hounsfield[index];
  }
}
