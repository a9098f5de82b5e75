package org.oarlock.service.prove;

import java.util.BitSet;
import java.util.List;

/**
 * Where the three planes of the preview cut: along each voxel axis where the structures together
 * show most of themselves. The body outline decides only where there is nothing else.
 *
 * @param at column, row and slice of the cuts
 * @param low smallest column, row and slice with a structure
 * @param high largest column, row and slice with a structure
 */
record Cuts(int[] at, int[] low, int[] high) {

  static Cuts of(Scene scene) {
    int[] at = new int[3];
    int[] low = new int[3];
    int[] high = new int[3];
    List<Scene.Drawn> organs = scene.drawn().stream().filter(d -> !d.external()).toList();
    List<Scene.Drawn> telling = organs.isEmpty() ? scene.drawn() : organs;
    List<int[][]> areas = telling.stream().map(d -> areas(scene, d.voxels())).toList();
    List<int[][]> all = scene.drawn().stream().map(d -> areas(scene, d.voxels())).toList();
    for (int axis = 0; axis < 3; axis++) {
      at[axis] = richest(areas, axis, scene.size(axis));
      low[axis] = scene.size(axis) - 1;
      for (int[][] one : all) {
        for (int n = 0; n < one[axis].length; n++) {
          if (one[axis][n] > 0) {
            low[axis] = Math.min(low[axis], n);
            high[axis] = Math.max(high[axis], n);
          }
        }
      }
    }
    return new Cuts(at, low, high);
  }

  /** Voxels in every column, row and slice. */
  private static int[][] areas(Scene scene, BitSet voxels) {
    int columns = scene.size(0);
    int rows = scene.size(1);
    int[][] areas = {new int[columns], new int[rows], new int[scene.size(2)]};
    for (int v = voxels.nextSetBit(0); v >= 0; v = voxels.nextSetBit(v + 1)) {
      areas[0][v % columns]++;
      areas[1][v / columns % rows]++;
      areas[2][v / columns / rows]++;
    }
    return areas;
  }

  private static int richest(List<int[][]> areas, int axis, int size) {
    int best = size / 2;
    double most = 0;
    // The first and last tenth are often cut structures: large, and telling little.
    for (int n = size / 10; n < size - size / 10; n++) {
      double shown = 0;
      for (int[][] one : areas) {
        int largest = 1;
        for (int area : one[axis]) {
          largest = Math.max(largest, area);
        }
        shown += (double) one[axis][n] / largest;
      }
      if (shown > most) {
        most = shown;
        best = n;
      }
    }
    return best;
  }
}
