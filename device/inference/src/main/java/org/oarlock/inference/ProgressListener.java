package org.oarlock.inference;

/** Hears how far a segmentation has come. Called from the thread that segments. */
@FunctionalInterface
public interface ProgressListener {

  /** Hears nothing. */
  ProgressListener SILENT = (fraction, phase) -> {};

  /**
   * Reports progress.
   *
   * @param fraction 0 to 1, never falling
   * @param phase what is being done, in words for people
   */
  void progress(double fraction, String phase);
}
