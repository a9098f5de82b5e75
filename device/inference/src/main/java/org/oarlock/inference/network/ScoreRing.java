package org.oarlock.inference.network;

import java.util.Arrays;
import org.oarlock.imaging.Grid;

/** Weighted scores of the few slices that windows are still being laid over. */
final class ScoreRing {

  private final Grid grid;
  private final int depth;
  private final float[][][] scores;
  private final float[][] weights;

  ScoreRing(Grid grid, int classes, int depth) {
    this.grid = grid;
    this.depth = Math.min(depth, grid.slices());
    int plane = grid.columns() * grid.rows();
    this.scores = new float[classes][this.depth][plane];
    this.weights = new float[this.depth][plane];
  }

  void addWeights(float[] row, int i, int j, int k) {
    float[] plane = weights[k % depth];
    int first = i + grid.columns() * j;
    for (int n = 0; n < row.length; n++) {
      plane[first + n] += row[n];
    }
  }

  void addScores(int channel, float[] row, float[] rowWeights, int i, int j, int k) {
    float[] plane = scores[channel][k % depth];
    int first = i + grid.columns() * j;
    for (int n = 0; n < row.length; n++) {
      plane[first + n] += row[n] * rowWeights[n];
    }
  }

  /** Hands a finished slice over and makes room for the next. */
  void release(int k, ClassVoxels found) {
    float[][] slice = new float[scores.length][];
    for (int c = 0; c < scores.length; c++) {
      slice[c] = scores[c][k % depth];
    }
    found.add(k, slice, weights[k % depth]);
    for (float[] plane : slice) {
      Arrays.fill(plane, 0);
    }
    Arrays.fill(weights[k % depth], 0);
  }
}
