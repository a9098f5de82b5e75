package org.oarlock.service.operations;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.oarlock.trace.annotations.Implements;

/** Compares the clock of the host with the site's time server once a minute. */
@Implements("SRS-4307")
final class ClockWatch implements AutoCloseable {
  /** Median error that IHE Consistent Time (ITI TF-1, 7) allows. */
  static final Duration TOLERANCE = Duration.ofSeconds(1);

  /** A lost packet is no trouble. */
  static final int MISSES = 3;

  private static final Duration BETWEEN = Duration.ofMinutes(1);

  /** Whom to ask. */
  @FunctionalInterface
  interface Reference {
    /** How far its clock is ahead of this one. */
    Duration ahead() throws IOException;
  }

  private final Reference reference;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, "clock-watch"));
  private int missed;
  private volatile Optional<TroubleKind> found = Optional.empty();
  private volatile boolean right;

  ClockWatch(Reference reference) {
    this.reference = reference;
  }

  /** Begins to compare. */
  ClockWatch begin() {
    rounds.scheduleWithFixedDelay(this::look, 0, BETWEEN.toSeconds(), TimeUnit.SECONDS);
    return this;
  }

  /** Compares once. Called by one thread. */
  void look() {
    try {
      found = judge(reference.ahead());
      right = found.isEmpty();
      missed = 0;
    } catch (IOException | RuntimeException e) {
      right = false;
      missed++;
      if (missed >= MISSES) {
        found = Optional.of(TroubleKind.CLOCK_UNKNOWN);
      }
    }
  }

  /** What the last comparison found. */
  Optional<TroubleKind> found() {
    return found;
  }

  /** Whether the last question was answered, and the clock is right. */
  boolean isRight() {
    return right;
  }

  private static Optional<TroubleKind> judge(Duration ahead) {
    return ahead.abs().compareTo(TOLERANCE) > 0
        ? Optional.of(TroubleKind.CLOCK_WRONG)
        : Optional.empty();
  }

  @Override
  public void close() {
    rounds.shutdownNow();
  }
}
