package org.oarlock.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.oarlock.imaging.Phantom;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.ProgressListener;
import org.oarlock.inference.Segmenter;

/**
 * A program that is told to stop while it segments: a thread segments without end, and the virtual
 * machine shuts down with a hook that takes its time, as the device's own does.
 */
final class StopWhileSegmenting {

  private StopWhileSegmenting() {}

  public static void main(String[] arguments) throws Exception {
    Volume volume = Phantom.thorax(Phantom.grid()).volume();
    Runtime.getRuntime().addShutdownHook(new Thread(StopWhileSegmenting::takeTime));
    CountDownLatch first = new CountDownLatch(1);
    Thread worker = new Thread(() -> segmentWithoutEnd(volume, first));
    worker.setDaemon(true);
    worker.start();
    System.exit(first.await(60, TimeUnit.SECONDS) ? 0 : 1);
  }

  private static void segmentWithoutEnd(Volume volume, CountDownLatch first) {
    try {
      while (true) {
        Segmenter.segment(volume, Models.reference(), ProgressListener.SILENT);
        first.countDown();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void takeTime() {
    try {
      Thread.sleep(4_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
