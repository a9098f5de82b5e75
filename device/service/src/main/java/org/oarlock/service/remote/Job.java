package org.oarlock.service.remote;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.ModelPackage;
import org.oarlock.inference.ProgressListener;
import org.oarlock.service.segment.SegmentStep;

/** One volume that is segmented for a gateway; lives in memory only. */
final class Job {

  /** Does the work; replaced where a test has to hold it. */
  @FunctionalInterface
  interface Work {
    /** The real one. */
    Work SEGMENTING =
        (id, volume, model, progress) ->
            ResultMessage.of(id, SegmentStep.segment(volume, model, progress), model);

    byte[] result(String id, Volume volume, ModelPackage model, ProgressListener progress)
        throws IOException;
  }

  private final String id;
  private volatile JobState state = JobState.QUEUED;
  private volatile double share;
  private volatile boolean unwanted;
  private volatile byte @Nullable [] result;
  private volatile @Nullable Instant ended;

  Job(String id) {
    this.id = id;
  }

  /** Works; whatever goes wrong, there is a whole result or none. */
  void run(Volume volume, ModelPackage model, Work work, InstantSource clock) throws IOException {
    goOn(0);
    state = JobState.RUNNING;
    boolean done = false;
    try {
      result = work.result(id, volume, model, (fraction, phase) -> goOn(fraction));
      share = 1;
      done = true;
    } finally {
      ended = clock.instant();
      state = done ? JobState.DONE : JobState.FAILED;
    }
  }

  /** The next word of progress ends the work. */
  void cancel() {
    unwanted = true;
  }

  private void goOn(double fraction) {
    if (unwanted) {
      throw new CancellationException("nobody wants the job any more");
    }
    share = fraction;
  }

  JobProgress progress() {
    return new JobProgress(id, state, share);
  }

  /** When there was a result or none to come; empty before. */
  Optional<Instant> ended() {
    return Optional.ofNullable(ended);
  }

  byte @Nullable [] result() {
    return result;
  }
}
