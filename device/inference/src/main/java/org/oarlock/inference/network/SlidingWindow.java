package org.oarlock.inference.network;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.function.DoubleConsumer;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Volume;
import org.oarlock.trace.annotations.Implements;

/**
 * Moves a network over a volume. Scores are held for as many slices as one window has, and leave as
 * class voxels as soon as no further window touches their slice.
 */
@Implements({"SRS-604", "SRS-605"})
public final class SlidingWindow {

  private final NetworkSpec spec;
  private final Volume volume;
  private final Tiling slices;
  private final Tiling rows;
  private final Tiling columns;

  /** Plans the windows over a volume. */
  public SlidingWindow(NetworkSpec spec, Volume volume) {
    this.spec = spec;
    this.volume = volume;
    Grid grid = volume.grid();
    Window window = spec.window();
    Window overlap = spec.overlap();
    slices = Tiling.of(grid.slices(), window.slices(), overlap.slices(), spec.blending());
    rows = Tiling.of(grid.rows(), window.rows(), overlap.rows(), spec.blending());
    columns = Tiling.of(grid.columns(), window.columns(), overlap.columns(), spec.blending());
  }

  /**
   * Runs the network.
   *
   * @param graph bytes of the ONNX file
   * @param threads threads inside an operator, at least 1
   * @param progress hears the share that is done, 0 to 1
   * @return the voxels of each class
   * @throws IOException if the network cannot be run
   */
  public ClassVoxels run(byte[] graph, int threads, DoubleConsumer progress) throws IOException {
    Window size = new Window(slices.size(), rows.size(), columns.size());
    ClassVoxels found = new ClassVoxels(volume.grid(), spec);
    ScoreRing ring = new ScoreRing(volume.grid(), spec.classes().size(), slices.size());
    try (Network network = Network.open(graph, spec, size, threads)) {
      int[] starts = slices.starts();
      for (int n = 0; n < starts.length; n++) {
        for (int j : rows.starts()) {
          for (int i : columns.starts()) {
            fill(network.input, starts[n], j, i);
            network.run();
            blend(network.output, ring, starts[n], j, i);
          }
        }
        int end = n + 1 < starts.length ? starts[n + 1] : volume.grid().slices();
        for (int k = starts[n]; k < end; k++) {
          ring.release(k, found);
        }
        progress.accept((double) end / volume.grid().slices());
      }
    }
    return found;
  }

  private void fill(FloatBuffer input, int k0, int j0, int i0) {
    Grid grid = volume.grid();
    float[] row = new float[columns.size()];
    input.clear();
    for (int k = k0; k < k0 + slices.size(); k++) {
      for (int j = j0; j < j0 + rows.size(); j++) {
        boolean inside = k < grid.slices() && j < grid.rows();
        int first = inside ? grid.index(0, j, k) : 0;
        for (int n = 0; n < row.length; n++) {
          row[n] = inside && i0 + n < grid.columns() ? volume.hu(first + i0 + n) : spec.paddingHu();
        }
        input.put(row);
      }
    }
    input.clear();
  }

  private void blend(FloatBuffer output, ScoreRing ring, int k0, int j0, int i0)
      throws IOException {
    Grid grid = volume.grid();
    int width = Math.min(columns.size(), grid.columns() - i0);
    int height = Math.min(rows.size(), grid.rows() - j0);
    int depth = Math.min(slices.size(), grid.slices() - k0);
    float[] scores = new float[width];
    float[] weights = new float[width];
    for (int k = 0; k < depth; k++) {
      for (int j = 0; j < height; j++) {
        float weight = slices.weights()[k] * rows.weights()[j];
        for (int i = 0; i < width; i++) {
          weights[i] = weight * columns.weights()[i];
        }
        ring.addWeights(weights, i0, j0 + j, k0 + k);
        for (int c = 0; c < spec.classes().size(); c++) {
          int from = ((c * slices.size() + k) * rows.size() + j) * columns.size();
          output.get(from, scores);
          refuseNonNumbers(scores);
          ring.addScores(c, scores, weights, i0, j0 + j, k0 + k);
        }
      }
    }
  }

  @Implements("SRS-615")
  private void refuseNonNumbers(float[] scores) throws IOException {
    float sum = 0;
    for (float score : scores) {
      sum += score;
    }
    if (!Float.isFinite(sum)) {
      throw new IOException("the network " + spec.file() + " gave a score that is not a number");
    }
  }
}
