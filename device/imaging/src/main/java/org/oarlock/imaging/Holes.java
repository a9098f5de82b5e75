package org.oarlock.imaging;

import java.util.BitSet;
import org.oarlock.trace.annotations.Implements;

/**
 * Fills what a structure encloses. A hole is a piece of the outside, joined through faces (edges
 * within a slice), that does not reach the border of the grid; a gap at a corner does not open it.
 */
public final class Holes {

  private Holes() {}

  /** {@code mask} with the hollows filled that it encloses on all sides. */
  @Implements("SRS-107")
  public static Mask fill(Mask mask) {
    return fill(mask, Connectivity.FACES, Integer.MAX_VALUE);
  }

  /** {@code mask} with the holes filled that it encloses within a slice. */
  @Implements("SRS-107")
  public static Mask fillSlices(Mask mask) {
    return fill(mask, Connectivity.IN_SLICE, Integer.MAX_VALUE);
  }

  /** {@link #fillSlices(Mask)}, but only holes of up to {@code maxArea} mm². */
  @Implements("SRS-107")
  public static Mask fillSlices(Mask mask, double maxArea) {
    double pixel = mask.grid().columnSpacing() * mask.grid().rowSpacing();
    return fill(mask, Connectivity.IN_SLICE, (int) Math.min(maxArea / pixel, Integer.MAX_VALUE));
  }

  private static Mask fill(Mask mask, Connectivity connectivity, int maxVoxels) {
    Grid grid = mask.grid();
    BitSet outside = (BitSet) mask.bits().clone();
    outside.flip(0, grid.voxels());
    Runs runs = new Runs(grid, outside);
    int[] root = runs.join(connectivity);
    boolean[] open = new boolean[runs.count()];
    int[] size = new int[runs.count()];
    for (int run = 0; run < runs.count(); run++) {
      open[root[run]] |= atBorder(grid, runs, run, connectivity);
      size[root[run]] += runs.length(run);
    }
    BitSet filled = (BitSet) mask.bits().clone();
    for (int run = 0; run < runs.count(); run++) {
      if (!open[root[run]] && size[root[run]] <= maxVoxels) {
        filled.set(runs.start(run), runs.end(run));
      }
    }
    return new Mask(grid, filled);
  }

  private static boolean atBorder(Grid grid, Runs runs, int run, Connectivity connectivity) {
    int columns = grid.columns();
    int row = runs.start(run) / columns;
    int j = row % grid.rows();
    int k = row / grid.rows();
    boolean atSide =
        runs.start(run) == row * columns
            || runs.end(run) == (row + 1) * columns
            || j == 0
            || j == grid.rows() - 1;
    boolean atEnd = k == 0 || k == grid.slices() - 1;
    return atSide || (atEnd && connectivity != Connectivity.IN_SLICE);
  }
}
