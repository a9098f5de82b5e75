package org.oarlock.service.operations;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again while the device runs. */
final class AlertRounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertRounds.class);
  private static final Duration BETWEEN = Duration.ofSeconds(5);

  private final Alerts alerts;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, "alerts"));

  AlertRounds(Alerts alerts) {
    this.alerts = alerts;
    rounds.scheduleWithFixedDelay(
        this::round, BETWEEN.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS);
  }

  private void round() {
    try {
      alerts.look();
    } catch (RuntimeException e) {
      // The next round tries again; a database that is away must not end the rounds.
      LOG.error("A round of alerts failed", e);
    }
  }

  /**
   * Does not wait for a channel that is slow: what it did not take is told after the next start.
   */
  @Override
  public void close() {
    rounds.shutdownNow();
  }
}
