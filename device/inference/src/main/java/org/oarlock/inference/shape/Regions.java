package org.oarlock.inference.shape;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.oarlock.imaging.Grid;

/**
 * The connected regions of a set of voxels: neighbours share a face (6 in space, 4 in a slice).
 * Works on runs along rows, so that its cost follows the surface and not the volume.
 */
final class Regions {

  private final Grid grid;
  private final int[] starts;
  private final int[] ends;
  private final int[] regions;
  private final int[] sizes;

  private Regions(Grid grid, int[] starts, int[] ends, int[] regions, int[] sizes) {
    this.grid = grid;
    this.starts = starts;
    this.ends = ends;
    this.regions = regions;
    this.sizes = sizes;
  }

  /** Regions in space. */
  static Regions inSpace(Grid grid, BitSet voxels) {
    return of(grid, voxels, false);
  }

  /** Regions within slices: voxels of different slices are never connected. */
  static Regions inSlices(Grid grid, BitSet voxels) {
    return of(grid, voxels, true);
  }

  /** Number of regions; they are numbered from 0 in the order of their first voxel. */
  int count() {
    return sizes.length;
  }

  /** Number of voxels of a region. */
  int size(int region) {
    return sizes[region];
  }

  /** The voxels of the regions that {@code wanted} accepts. */
  BitSet select(IntPredicate wanted) {
    BitSet selected = new BitSet(grid.voxels());
    for (int run = 0; run < starts.length; run++) {
      if (wanted.test(regions[run])) {
        selected.set(starts[run], ends[run]);
      }
    }
    return selected;
  }

  /** How many voxels of each region belong to {@code others}. */
  int[] overlap(BitSet others) {
    int[] overlap = new int[sizes.length];
    for (int run = 0; run < starts.length; run++) {
      int voxel = others.nextSetBit(starts[run]);
      while (voxel >= 0 && voxel < ends[run]) {
        int end = Math.min(others.nextClearBit(voxel), ends[run]);
        overlap[regions[run]] += end - voxel;
        voxel = others.nextSetBit(end);
      }
    }
    return overlap;
  }

  /** Whether each region has a voxel in the first or last row or column of a slice. */
  boolean[] touchingSides() {
    boolean[] touching = new boolean[sizes.length];
    for (int run = 0; run < starts.length; run++) {
      int row = starts[run] / grid.columns();
      int j = row % grid.rows();
      touching[regions[run]] |=
          j == 0
              || j == grid.rows() - 1
              || starts[run] == row * grid.columns()
              || ends[run] == (row + 1) * grid.columns();
    }
    return touching;
  }

  private static Regions of(Grid grid, BitSet voxels, boolean inSlices) {
    int rows = grid.rows() * grid.slices();
    int[] firstRun = new int[rows + 1];
    int[] starts = new int[1024];
    int[] ends = new int[1024];
    int runs = 0;
    for (int row = 0; row < rows; row++) {
      int rowEnd = (row + 1) * grid.columns();
      int start = voxels.nextSetBit(row * grid.columns());
      while (start >= 0 && start < rowEnd) {
        if (runs == starts.length) {
          starts = Arrays.copyOf(starts, runs * 2);
          ends = Arrays.copyOf(ends, runs * 2);
        }
        starts[runs] = start;
        ends[runs] = Math.min(voxels.nextClearBit(start), rowEnd);
        start = voxels.nextSetBit(ends[runs]);
        runs++;
      }
      firstRun[row + 1] = runs;
    }
    starts = Arrays.copyOf(starts, runs);
    ends = Arrays.copyOf(ends, runs);
    int[] parents = connect(grid, starts, ends, firstRun, inSlices);
    return numbered(grid, starts, ends, parents);
  }

  private static int[] connect(
      Grid grid, int[] starts, int[] ends, int[] firstRun, boolean inSlices) {
    int[] parents = new int[starts.length];
    Arrays.setAll(parents, run -> run);
    for (int row = 0; row < firstRun.length - 1; row++) {
      if (row % grid.rows() > 0) {
        connectRows(starts, ends, firstRun, parents, row, row - 1, grid.columns());
      }
      if (!inSlices && row >= grid.rows()) {
        int below = row - grid.rows();
        connectRows(starts, ends, firstRun, parents, row, below, grid.rows() * grid.columns());
      }
    }
    return parents;
  }

  private static void connectRows(
      int[] starts, int[] ends, int[] firstRun, int[] parents, int row, int other, int offset) {
    int a = firstRun[row];
    int b = firstRun[other];
    while (a < firstRun[row + 1] && b < firstRun[other + 1]) {
      if (starts[a] < ends[b] + offset && starts[b] + offset < ends[a]) {
        join(parents, a, b);
      }
      if (ends[a] < ends[b] + offset) {
        a++;
      } else {
        b++;
      }
    }
  }

  private static void join(int[] parents, int a, int b) {
    int rootA = root(parents, a);
    int rootB = root(parents, b);
    // The smaller number wins, so that a region's root is its first run.
    parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  private static int root(int[] parents, int run) {
    int root = run;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  private static Regions numbered(Grid grid, int[] starts, int[] ends, int[] parents) {
    int[] regions = new int[starts.length];
    int[] sizes = new int[starts.length];
    int count = 0;
    for (int run = 0; run < starts.length; run++) {
      int root = root(parents, run);
      regions[run] = root == run ? count++ : regions[root];
      sizes[regions[run]] += ends[run] - starts[run];
    }
    return new Regions(grid, starts, ends, regions, Arrays.copyOf(sizes, count));
  }
}
