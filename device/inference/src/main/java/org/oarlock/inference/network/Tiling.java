package org.oarlock.inference.network;

import java.util.Arrays;

/**
 * Where windows begin along one axis, and how much each of their voxels counts.
 *
 * @param extent voxels of the volume
 * @param size voxels of a window
 * @param starts first voxel of each window, rising
 * @param weights weight of each voxel of a window, above 0
 */
record Tiling(int extent, int size, int[] starts, float[] weights) {

  /** Standard deviation of the Gaussian as a share of the window (nnU-Net uses the same). */
  private static final double SIGMA = 1.0 / 8;

  /** Keeps a voxel that only the edge of a window sees from being divided by almost nothing. */
  private static final float SMALLEST = 1e-3f;

  /**
   * Lays windows over an axis so that every voxel is seen; the last window is moved back to end
   * with the volume.
   */
  static Tiling of(int extent, int window, int overlap, Blending blending) {
    int size = window == 0 ? extent : window;
    if (size >= extent) {
      return new Tiling(extent, size, new int[] {0}, weights(size, blending));
    }
    int step = size - overlap;
    int count = 1 + (extent - size + step - 1) / step;
    int[] starts = new int[count];
    Arrays.setAll(starts, n -> Math.min(n * step, extent - size));
    return new Tiling(extent, size, starts, weights(size, blending));
  }

  private static float[] weights(int size, Blending blending) {
    float[] weights = new float[size];
    for (int n = 0; n < size; n++) {
      double offset = (n - (size - 1) / 2.0) / (size * SIGMA);
      weights[n] =
          blending == Blending.UNIFORM
              ? 1
              : Math.max(SMALLEST, (float) StrictMath.exp(-offset * offset / 2));
    }
    return weights;
  }
}
