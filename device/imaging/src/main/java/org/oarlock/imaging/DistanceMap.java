package org.oarlock.imaging;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The exact Euclidean distance (mm) from each voxel of a box to the nearest voxel of a set, by
 * lower envelopes of parabolas, one axis after another (Felzenszwalb and Huttenlocher, Theory of
 * Computing 8, 2012). Time is linear in the number of voxels; one float is held for each.
 */
final class DistanceMap {

  private final Grid grid;
  private final Box box;

  /** Squared distances in mm², i fastest, then j, then k. */
  private final float[] squared;

  /**
   * @param sites at least one voxel, all of them in {@code box}, by linear index of {@code grid}
   */
  DistanceMap(Grid grid, Box box, BitSet sites) {
    this.grid = grid;
    this.box = box;
    this.squared = new float[Math.multiplyExact(box.columns() * box.rows(), box.slices())];
    int slice = box.columns() * box.rows();
    IntStream.range(0, box.slices())
        .parallel()
        .forEach(
            k -> {
              alongRows(sites, k);
              Envelope envelope = new Envelope(box.rows(), grid.rowSpacing());
              for (int i = 0; i < box.columns(); i++) {
                envelope.transform(squared, k * slice + i, box.columns());
              }
            });
    IntStream.range(0, box.rows())
        .parallel()
        .forEach(
            j -> {
              Envelope envelope = new Envelope(box.slices(), grid.sliceSpacing());
              for (int i = 0; i < box.columns(); i++) {
                envelope.transform(squared, j * box.columns() + i, slice);
              }
            });
  }

  /** Distance in mm from the centre of a voxel of the box, by its linear index in the grid. */
  double at(int index) {
    int row = index / grid.columns();
    int i = index % grid.columns() - box.firstColumn();
    int j = row % grid.rows() - box.firstRow();
    int k = row / grid.rows() - box.firstSlice();
    return Math.sqrt(squared[i + box.columns() * (j + box.rows() * k)]);
  }

  /** Along a row the sites are known outright: two sweeps give the nearest one on either side. */
  private void alongRows(BitSet sites, int k) {
    int columns = box.columns();
    for (int j = 0; j < box.rows(); j++) {
      int from = columns * (j + box.rows() * k);
      Arrays.fill(squared, from, from + columns, Float.POSITIVE_INFINITY);
      int start = grid.index(box.firstColumn(), box.firstRow() + j, box.firstSlice() + k);
      int before = -1;
      for (int site = sites.nextSetBit(start);
          site >= 0 && site < start + columns;
          site = sites.nextSetBit(site + 1)) {
        int at = site - start;
        int middle = before < 0 ? 0 : (before + at + 1) / 2;
        for (int i = before < 0 ? 0 : before; i < middle; i++) {
          squared[from + i] = square((i - before) * grid.columnSpacing());
        }
        for (int i = middle; i <= at; i++) {
          squared[from + i] = square((at - i) * grid.columnSpacing());
        }
        before = at;
      }
      for (int i = before; before >= 0 && i < columns; i++) {
        squared[from + i] = square((i - before) * grid.columnSpacing());
      }
    }
  }

  private static float square(double mm) {
    return (float) (mm * mm);
  }

  /** The lower envelope of parabolas along one line of voxels. */
  private static final class Envelope {

    private final int length;
    private final double spacing;
    private final double[] height;
    private final int[] apex;
    private final double[] from;

    Envelope(int length, double spacing) {
      this.length = length;
      this.spacing = spacing;
      this.height = new double[length];
      this.apex = new int[length];
      this.from = new double[length];
    }

    void transform(float[] values, int offset, int stride) {
      int last = -1;
      for (int n = 0; n < length; n++) {
        height[n] = values[offset + n * stride];
        if (height[n] == Double.POSITIVE_INFINITY) {
          continue;
        }
        double start = Double.NEGATIVE_INFINITY;
        while (last >= 0) {
          start = meeting(apex[last], n);
          if (start > from[last]) {
            break;
          }
          last--;
        }
        last++;
        apex[last] = n;
        from[last] = last == 0 ? Double.NEGATIVE_INFINITY : start;
      }
      if (last < 0) {
        return;
      }
      int current = 0;
      for (int n = 0; n < length; n++) {
        while (current < last && from[current + 1] < n) {
          current++;
        }
        double mm = (n - apex[current]) * spacing;
        values[offset + n * stride] = (float) (mm * mm + height[apex[current]]);
      }
    }

    /** Where the parabola over q comes below the one over p, q after p, in voxels. */
    private double meeting(int p, int q) {
      double scale = spacing * spacing;
      return ((height[q] - height[p]) / scale + (double) q * q - (double) p * p) / (2.0 * (q - p));
    }
  }
}
