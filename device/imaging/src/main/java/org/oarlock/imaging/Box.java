package org.oarlock.imaging;

import java.util.BitSet;
import java.util.Optional;

/**
 * The smallest box of voxels around a structure; all bounds belong to it.
 *
 * @param firstColumn lowest i
 * @param lastColumn highest i
 * @param firstRow lowest j
 * @param lastRow highest j
 * @param firstSlice lowest k
 * @param lastSlice highest k
 */
public record Box(
    int firstColumn, int lastColumn, int firstRow, int lastRow, int firstSlice, int lastSlice) {

  /** The box around {@code mask}; none if it is empty. */
  public static Optional<Box> of(Mask mask) {
    BitSet bits = mask.bits();
    int columns = mask.grid().columns();
    int rows = mask.grid().rows();
    if (bits.isEmpty()) {
      return Optional.empty();
    }
    int firstColumn = columns;
    int lastColumn = -1;
    int firstRow = rows;
    int lastRow = -1;
    for (int start = bits.nextSetBit(0); start >= 0; ) {
      int row = start / columns;
      int rowEnd = (row + 1) * columns;
      firstRow = Math.min(firstRow, row % rows);
      lastRow = Math.max(lastRow, row % rows);
      firstColumn = Math.min(firstColumn, start - row * columns);
      lastColumn = Math.max(lastColumn, bits.previousSetBit(rowEnd - 1) - row * columns);
      start = bits.nextSetBit(rowEnd);
    }
    int slice = columns * rows;
    return Optional.of(
        new Box(
            firstColumn,
            lastColumn,
            firstRow,
            lastRow,
            bits.nextSetBit(0) / slice,
            (bits.length() - 1) / slice));
  }

  /** The smallest box around both. */
  public Box union(Box other) {
    return new Box(
        Math.min(firstColumn, other.firstColumn),
        Math.max(lastColumn, other.lastColumn),
        Math.min(firstRow, other.firstRow),
        Math.max(lastRow, other.lastRow),
        Math.min(firstSlice, other.firstSlice),
        Math.max(lastSlice, other.lastSlice));
  }

  /** Voxels along i. */
  public int columns() {
    return lastColumn - firstColumn + 1;
  }

  /** Voxels along j. */
  public int rows() {
    return lastRow - firstRow + 1;
  }

  /** Voxels along k. */
  public int slices() {
    return lastSlice - firstSlice + 1;
  }
}
