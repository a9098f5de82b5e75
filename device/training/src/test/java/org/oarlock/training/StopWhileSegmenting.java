package org.oarlock.training;

import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Phantom;
import org.oarlock.inference.ProgressListener;
import org.oarlock.inference.Segmenter;

/**
 * A program that is told to stop while it segments: a thread segments without end, and the virtual
 * machine shuts down with a hook that takes its time, as the device's own does.
 */
final class StopWhileSegmenting {

  private StopWhileSegmenting() {}

  public static void main(String[] arguments) throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(StopWhileSegmenting::takeTime));
    Thread worker = new Thread(StopWhileSegmenting::segmentWithoutEnd);
    worker.setDaemon(true);
    worker.start();
    Thread.sleep(2_000);
    System.exit(0);
  }

  private static void segmentWithoutEnd() {
    Grid grid = Phantom.grid();
    try {
      while (true) {
        Segmenter.segment(
            Phantom.thorax(grid).volume(), Models.reference(), ProgressListener.SILENT);
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void takeTime() {
    try {
      Thread.sleep(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
