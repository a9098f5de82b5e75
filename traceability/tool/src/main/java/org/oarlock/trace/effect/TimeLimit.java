package org.oarlock.trace.effect;

import java.util.concurrent.TimeUnit;

/** How long the tests of one control may take, with the control and without it together. */
final class TimeLimit {

  private final long seconds;
  private final long end;

  private TimeLimit(long seconds) {
    this.seconds = seconds;
    this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
  }

  /** That begins now. */
  static TimeLimit of(long seconds) {
    return new TimeLimit(seconds);
  }

  /** Seconds that are left; none when it is over. */
  long left() {
    return Math.max(0, TimeUnit.NANOSECONDS.toSeconds(end - System.nanoTime()));
  }

  /** What is said of a test that it cut off. */
  String words() {
    return "was not over when the " + seconds + " s of this control were (--seconds)";
  }
}
