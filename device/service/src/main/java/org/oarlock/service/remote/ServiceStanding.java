package org.oarlock.service.remote;

import java.util.concurrent.atomic.AtomicBoolean;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the inference service did what it was asked, the last time that it was asked. */
@Implements({"SRS-4607", "RC-251"})
public final class ServiceStanding {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceStanding.class);

  private final AtomicBoolean away = new AtomicBoolean();

  /** Nobody was asked yet. */
  public ServiceStanding() {}

  /** Whether cases wait for the service. */
  public boolean isAway() {
    return away.get();
  }

  void away(String why) {
    if (!away.getAndSet(true)) {
      LOG.warn("The inference service is away: {}", why);
    }
  }

  void back() {
    if (away.getAndSet(false)) {
      LOG.info("The inference service is back");
    }
  }
}
