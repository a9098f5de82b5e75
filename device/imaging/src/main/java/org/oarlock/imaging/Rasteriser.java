package org.oarlock.imaging;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.oarlock.trace.annotations.Implements;

/**
 * Turns contours into a mask: a voxel belongs to the structure if its centre lies inside an odd
 * number of rings of its slice (even-odd rule).
 *
 * <p>Every row of voxel centres is cut with every ring. An edge counts for a row if it starts above
 * and ends on or below it, so a vertex that lies on the row counts once, and an edge that is walked
 * forth and back, as the bridge of a keyhole is, cancels exactly. The inverse of {@link Contours},
 * with or without {@link Keyholes}.
 */
public final class Rasteriser {

  private Rasteriser() {}

  /**
   * The voxels of {@code grid} whose centres lie inside {@code contours}. What reaches beyond the
   * grid within its slices is cut off. A centre on a ring's left side belongs to it, one on its
   * right side does not.
   *
   * @throws IllegalArgumentException if a slice index is not in the grid
   */
  @Implements({"SRS-102", "SRS-104"})
  public static Mask rasterise(Grid grid, List<SliceContours> contours) {
    Mask mask = new Mask(grid);
    for (SliceContours slice : contours) {
      if (slice.slice() >= grid.slices()) {
        throw new IllegalArgumentException(
            "a contour lies in slice "
                + slice.slice()
                + " but the grid has "
                + grid.slices()
                + " slices");
      }
      for (Outline outline : slice.outlines()) {
        flip(mask, slice.slice(), outline.outer());
        for (Ring hole : outline.holes()) {
          flip(mask, slice.slice(), hole);
        }
      }
    }
    return mask;
  }

  /** Flips the voxels inside one ring; flipping ring after ring is the even-odd rule. */
  private static void flip(Mask mask, int slice, Ring ring) {
    Grid grid = mask.grid();
    Crossings crossings = new Crossings(ring, grid.rows());
    BitSet bits = mask.bits();
    for (int row = crossings.firstRow; row <= crossings.lastRow; row++) {
      double[] at = crossings.sorted(row);
      int start = grid.index(0, row, slice);
      for (int n = 0; n + 1 < at.length; n += 2) {
        int from = clamp(Math.ceil(at[n]), grid.columns());
        int to = clamp(Math.ceil(at[n + 1]), grid.columns());
        if (from < to) {
          bits.flip(start + from, start + to);
        }
      }
    }
  }

  private static int clamp(double column, int columns) {
    return (int) Math.max(0, Math.min(columns, column));
  }

  /** Where a ring cuts the rows of voxel centres, kept in one array, row after row. */
  private static final class Crossings {

    final int firstRow;
    final int lastRow;
    private final int[] end;
    private final double[] x;

    Crossings(Ring ring, int rows) {
      double top = Double.POSITIVE_INFINITY;
      double bottom = Double.NEGATIVE_INFINITY;
      for (int p = 0; p < ring.points(); p++) {
        top = Math.min(top, ring.y(p));
        bottom = Math.max(bottom, ring.y(p));
      }
      firstRow = (int) Math.max(0, Math.ceil(top));
      lastRow = (int) Math.min(rows - 1, Math.floor(bottom));
      int[] count = new int[Math.max(0, lastRow - firstRow + 1)];
      visit(ring, (row, at) -> count[row - firstRow]++);
      end = count.clone();
      Arrays.parallelPrefix(end, Integer::sum);
      x = new double[end.length == 0 ? 0 : end[end.length - 1]];
      int[] used = new int[count.length];
      visit(
          ring,
          (row, at) -> {
            int r = row - firstRow;
            x[end[r] - count[r] + used[r]++] = at;
          });
    }

    double[] sorted(int row) {
      int r = row - firstRow;
      double[] at = Arrays.copyOfRange(x, r == 0 ? 0 : end[r - 1], end[r]);
      Arrays.sort(at);
      return at;
    }

    private void visit(Ring ring, Cut cut) {
      for (int p = 0; p < ring.points(); p++) {
        int q = ring.next(p);
        // Always seen from its upper end, an edge walked back gives the very same numbers.
        int upper = ring.y(p) <= ring.y(q) ? p : q;
        int lower = upper == p ? q : p;
        double y0 = ring.y(upper);
        double y1 = ring.y(lower);
        int from = (int) Math.max(firstRow, Math.floor(y0) + 1);
        int to = (int) Math.min(lastRow, Math.floor(y1));
        double slope = (ring.x(lower) - ring.x(upper)) / (y1 - y0);
        for (int row = from; row <= to; row++) {
          cut.at(row, ring.x(upper) + (row - y0) * slope);
        }
      }
    }
  }

  private interface Cut {
    void at(int row, double x);
  }
}
