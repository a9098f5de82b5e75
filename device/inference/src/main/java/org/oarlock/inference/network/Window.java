package org.oarlock.inference.network;

/**
 * An extent along the three axes of a volume, in voxels.
 *
 * @param slices along k
 * @param rows along j
 * @param columns along i
 */
public record Window(int slices, int rows, int columns) {

  /** Refuses negative extents. */
  public Window {
    if (slices < 0 || rows < 0 || columns < 0) {
      throw new IllegalArgumentException("a window or overlap cannot be negative");
    }
  }
}
