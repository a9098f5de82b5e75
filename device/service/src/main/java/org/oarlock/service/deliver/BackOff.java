package org.oarlock.service.deliver;

import java.time.Duration;

/** How long to wait after a failed attempt: twice as long each time, up to a cap. */
final class BackOff {
  static final Duration FIRST = Duration.ofSeconds(5);
  static final Duration CAP = Duration.ofMinutes(10);
  private static final int DOUBLINGS_TO_CAP = 7;

  private BackOff() {}

  /** Wait after attempt number {@code attempts}, from 1. */
  static Duration after(int attempts) {
    if (attempts > DOUBLINGS_TO_CAP) {
      return CAP;
    }
    Duration wait = FIRST.multipliedBy(1L << Math.max(0, attempts - 1));
    return wait.compareTo(CAP) < 0 ? wait : CAP;
  }
}
