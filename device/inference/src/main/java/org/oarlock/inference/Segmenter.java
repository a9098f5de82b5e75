package org.oarlock.inference;

import java.io.IOException;
import org.oarlock.imaging.Volume;

/** Turns a volume into one mask per structure with a verified model package. */
public final class Segmenter {

  /** Threads of the network unless told otherwise. */
  public static final int DEFAULT_THREADS = 2;

  private Segmenter() {}

  /**
   * Segments with {@link #DEFAULT_THREADS}.
   *
   * @throws IOException if the network cannot be run
   */
  public static Segmentation segment(Volume volume, ModelPackage model, ProgressListener progress)
      throws IOException {
    return segment(volume, model, DEFAULT_THREADS, progress);
  }

  /**
   * Segments. The same volume and package give the same masks with any number of threads.
   *
   * @param volume HU, in any patient position
   * @param model a verified package
   * @param threads threads of the network, at least 1
   * @param progress hears how far it has come
   * @throws IOException if the network cannot be run
   */
  public static Segmentation segment(
      Volume volume, ModelPackage model, int threads, ProgressListener progress)
      throws IOException {
    throw new UnsupportedOperationException("comes with the sliding window");
  }
}
