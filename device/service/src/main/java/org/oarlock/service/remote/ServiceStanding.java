package org.oarlock.service.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the inference service did what it was asked, the last time that it was asked. */
@Implements({"SRS-4607", "RC-251"})
public final class ServiceStanding {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceStanding.class);

  /** Cases that wait ask for all: a service that is down is not asked by each of them. */
  private static final Duration PAUSE = Duration.ofSeconds(4);

  private record Failure(Instant at, String why) {}

  private final InstantSource clock;
  private final AtomicReference<@Nullable Failure> failed = new AtomicReference<>();

  /** Nobody was asked yet. */
  ServiceStanding(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether cases wait for the service. */
  public boolean isAway() {
    return failed.get() != null;
  }

  /** Whether the service failed a moment ago, so that there is no use in asking it again yet. */
  boolean failedJustNow() {
    Failure last = failed.get();
    return last != null && clock.instant().isBefore(last.at().plus(PAUSE));
  }

  void away(String why) {
    Failure before = failed.getAndSet(new Failure(clock.instant(), why));
    if (before == null || !before.why().equals(why)) {
      LOG.warn("The inference service is away: {}", why);
    }
  }

  void back() {
    if (failed.getAndSet(null) != null) {
      LOG.info("The inference service is back");
    }
  }
}
