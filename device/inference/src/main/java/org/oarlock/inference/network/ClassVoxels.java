package org.oarlock.inference.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.imaging.Grid;

/** The voxels of each class, one bit each: all that remains of the scores. */
public final class ClassVoxels {

  private final Grid grid;
  private final Scores scores;
  private final List<String> names;
  private final BitSet[] voxels;

  ClassVoxels(Grid grid, NetworkSpec spec) {
    this.grid = grid;
    this.scores = spec.scores();
    this.names = spec.classes();
    this.voxels = new BitSet[names.size()];
    Arrays.setAll(voxels, c -> new BitSet(grid.voxels()));
  }

  /** The voxels by class name, in linear-index order of the grid. */
  public Map<String, BitSet> byName() {
    Map<String, BitSet> byName = new LinkedHashMap<>();
    for (int c = 0; c < voxels.length; c++) {
      byName.put(names.get(c), voxels[c]);
    }
    return byName;
  }

  /** Takes the weighted scores of slice k, class by class, and the sum of their weights. */
  void add(int k, float[][] slice, float[] weights) {
    int first = grid.index(0, 0, k);
    if (scores == Scores.EXCLUSIVE) {
      addHighest(first, slice);
    } else {
      addAboveHalf(first, slice, weights);
    }
  }

  private void addHighest(int first, float[][] slice) {
    int[] best = new int[slice[0].length];
    for (int n = 0; n < best.length; n++) {
      int winner = 0;
      for (int c = 1; c < slice.length; c++) {
        if (slice[c][n] > slice[winner][n]) {
          winner = c;
        }
      }
      best[n] = winner;
    }
    int start = 0;
    for (int n = 1; n <= best.length; n++) {
      if (n == best.length || best[n] != best[start]) {
        voxels[best[start]].set(first + start, first + n);
        start = n;
      }
    }
  }

  private void addAboveHalf(int first, float[][] slice, float[] weights) {
    for (int c = 0; c < slice.length; c++) {
      for (int n = 0; n < weights.length; n++) {
        if (slice[c][n] > 0.5f * weights[n]) {
          voxels[c].set(first + n);
        }
      }
    }
  }
}
