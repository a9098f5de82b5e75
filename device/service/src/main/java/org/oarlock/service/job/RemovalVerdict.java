package org.oarlock.service.job;

import java.time.Instant;
import java.util.Optional;
import org.oarlock.service.receive.SeriesRemoval;
import org.oarlock.trace.annotations.Implements;

/** Whether a case may be removed now. */
@Implements("SRS-4313")
sealed interface RemovalVerdict {

  /** It may. */
  record Due() implements RemovalVerdict {}

  /** Its time has not come. */
  record NotYet() implements RemovalVerdict {}

  /** Its time has come, and something stands against it that a person should know. */
  record Stopped(String obstacle) implements RemovalVerdict {}

  /**
   * Only what every destination has confirmed, and of which no image came since.
   *
   * @param confirmed when the last destination confirmed; empty when not all did
   * @param before what happened after this instant is too young
   */
  @Implements({"RC-128", "RC-220"})
  static RemovalVerdict of(
      CaseState state, Optional<Instant> confirmed, SeriesRemoval.Standing series, Instant before) {
    if (state != CaseState.DELIVERED
        || series.arriving()
        || series.lastNews().isAfter(before)
        || confirmed.filter(before::isBefore).isPresent()) {
      return new NotYet();
    }
    return confirmed.isEmpty()
        ? new Stopped("not every destination has confirmed, or committed, to have the result")
        : new Due();
  }
}
