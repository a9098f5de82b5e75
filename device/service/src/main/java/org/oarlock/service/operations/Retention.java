package org.oarlock.service.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;

/** Keeps delivered cases as long as the site wants, and no longer. */
@Implements("SRS-4309")
final class Retention {
  private final @Nullable Integer days;
  private final Consumer<Instant> begin;
  private final Runnable end;
  private final BooleanSupplier clockIsRight;
  private final InstantSource clock;

  /**
   * @param days how long a delivered case is kept; null: for ever
   * @param begin begins to remove what was delivered before an instant
   * @param end ends what was begun
   * @param clockIsRight whether the host's clock may end a period
   */
  Retention(
      @Nullable Integer days,
      Consumer<Instant> begin,
      Runnable end,
      BooleanSupplier clockIsRight,
      InstantSource clock) {
    this.days = days;
    this.begin = begin;
    this.end = end;
    this.clockIsRight = clockIsRight;
    this.clock = clock;
  }

  /** Looks once. What was begun is ended whatever the site wants now. */
  void look() {
    Integer period = days;
    if (period != null && mayEndPeriods()) {
      begin.accept(clock.instant().minus(Duration.ofDays(period)));
    }
    end.run();
  }

  /** A clock that jumped ahead would end every period at once. */
  @Implements("RC-224")
  private boolean mayEndPeriods() {
    return clockIsRight.getAsBoolean();
  }
}
