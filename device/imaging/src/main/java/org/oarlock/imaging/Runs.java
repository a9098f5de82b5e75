package org.oarlock.imaging;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The voxels of a set as runs along the rows of a grid, in order of their linear index. No run goes
 * beyond its row.
 */
final class Runs {

  private final Grid grid;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;

  /** For each row of the grid, the number of its first run; one more at the end. */
  private final int[] firstOfRow;

  Runs(Grid grid, BitSet bits) {
    this.grid = grid;
    int columns = grid.columns();
    int rows = grid.rows() * grid.slices();
    firstOfRow = new int[rows + 1];
    int[] row = {0};
    visit(
        bits,
        0,
        grid.voxels(),
        columns,
        (start, end) -> {
          while (row[0] <= start / columns) {
            firstOfRow[row[0]++] = count;
          }
          add(start, end);
        });
    Arrays.fill(firstOfRow, row[0], rows + 1, count);
  }

  /** Takes the runs one after the other. */
  interface Visitor {

    /** A run from linear index {@code start} up to but not including {@code end}. */
    void run(int start, int end);
  }

  /**
   * Shows the runs between two linear indices in their order. Each stretch of equal voxels is
   * looked through once, however many rows it covers.
   *
   * @param from where to begin, the start of a row
   * @param to where to stop, the end of a row
   * @param columns length of a row
   */
  static void visit(BitSet bits, int from, int to, int columns, Visitor visitor) {
    int start = bits.nextSetBit(from);
    while (start >= 0 && start < to) {
      int clear = Math.min(bits.nextClearBit(start), to);
      while (start < clear) {
        int end = Math.min(clear, (start / columns + 1) * columns);
        visitor.run(start, end);
        start = end;
      }
      start = bits.nextSetBit(clear);
    }
  }

  int count() {
    return count;
  }

  /** Linear index of a run's first voxel. */
  int start(int run) {
    return starts[run];
  }

  /** Linear index behind a run's last voxel. */
  int end(int run) {
    return ends[run];
  }

  int length(int run) {
    return ends[run] - starts[run];
  }

  /** For each run, the first run of the connected piece to which it belongs. */
  int[] join(Connectivity connectivity) {
    int[] parent = new int[count];
    for (int run = 0; run < count; run++) {
      parent[run] = run;
    }
    int rows = grid.rows();
    for (int row = 0; row < rows * grid.slices(); row++) {
      if (firstOfRow[row] == firstOfRow[row + 1]) {
        continue;
      }
      int j = row % rows;
      if (j > 0) {
        join(parent, row, row - 1, connectivity);
      }
      if (connectivity != Connectivity.IN_SLICE && row >= rows) {
        join(parent, row, row - rows, connectivity);
        if (connectivity == Connectivity.CORNERS) {
          if (j > 0) {
            join(parent, row, row - rows - 1, connectivity);
          }
          if (j < rows - 1) {
            join(parent, row, row - rows + 1, connectivity);
          }
        }
      }
    }
    for (int run = 0; run < count; run++) {
      parent[run] = parent[parent[run]];
    }
    return parent;
  }

  /** Joins the runs of one row with those of another that they overlap (or touch at a corner). */
  private void join(int[] parent, int row, int otherRow, Connectivity connectivity) {
    int reach = connectivity == Connectivity.CORNERS ? 1 : 0;
    int shift = (row - otherRow) * grid.columns();
    int a = firstOfRow[row];
    int b = firstOfRow[otherRow];
    while (a < firstOfRow[row + 1] && b < firstOfRow[otherRow + 1]) {
      int startB = starts[b] + shift;
      int endB = ends[b] + shift;
      if (starts[a] < endB + reach && startB < ends[a] + reach) {
        union(parent, a, b);
      }
      if (ends[a] < endB) {
        a++;
      } else {
        b++;
      }
    }
  }

  /** The smaller number becomes the root, so a root is always the first run of its piece. */
  private static void union(int[] parent, int a, int b) {
    int rootA = root(parent, a);
    int rootB = root(parent, b);
    parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  private static int root(int[] parent, int run) {
    int at = run;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = start;
    ends[count++] = end;
  }
}
