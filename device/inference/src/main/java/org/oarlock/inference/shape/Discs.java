package org.oarlock.inference.shape;

import java.util.BitSet;
import org.oarlock.imaging.Grid;

/**
 * Grows and shrinks sets of voxels within each slice by a disc given in mm. What lies outside of
 * the slice counts as more of the same, so that a cut edge is neither grown nor eaten.
 */
final class Discs {

  private Discs() {}

  /** All voxels within {@code radiusMm} of one of {@code voxels} in the same slice. */
  static BitSet dilate(Grid grid, BitSet voxels, double radiusMm) {
    int reach = (int) Math.floor(radiusMm / grid.rowSpacing());
    int[] widths = new int[reach + 1];
    for (int dj = 0; dj <= reach; dj++) {
      double y = dj * grid.rowSpacing();
      widths[dj] = (int) Math.floor(Math.sqrt(radiusMm * radiusMm - y * y) / grid.columnSpacing());
    }
    BitSet grown = new BitSet(grid.voxels());
    int start = voxels.nextSetBit(0);
    // Kept from run to run: in an almost full set it lies far away, and every row would go there.
    int clear = 0;
    while (start >= 0) {
      int rowStart = start / grid.columns() * grid.columns();
      clear = clear > start ? clear : voxels.nextClearBit(start);
      int end = Math.min(clear, rowStart + grid.columns());
      stamp(grid, grown, start - rowStart, end - rowStart, rowStart / grid.columns(), widths);
      start = voxels.nextSetBit(end);
    }
    return grown;
  }

  /** All of {@code voxels} that have no other voxel within {@code radiusMm} in the same slice. */
  static BitSet erode(Grid grid, BitSet voxels, double radiusMm) {
    BitSet outside = (BitSet) voxels.clone();
    outside.flip(0, grid.voxels());
    BitSet eaten = dilate(grid, outside, radiusMm);
    eaten.flip(0, grid.voxels());
    return eaten;
  }

  private static void stamp(Grid grid, BitSet grown, int from, int to, int row, int[] widths) {
    int j = row % grid.rows();
    for (int dj = -Math.min(j, widths.length - 1);
        dj < widths.length && j + dj < grid.rows();
        dj++) {
      int width = widths[Math.abs(dj)];
      int first = (row + dj) * grid.columns();
      grown.set(first + Math.max(0, from - width), first + Math.min(grid.columns(), to + width));
    }
  }
}
