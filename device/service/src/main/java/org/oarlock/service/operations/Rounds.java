package org.oarlock.service.operations;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again while the device runs. */
final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final String name;
  private final Runnable look;
  private final ScheduledExecutorService rounds;

  /**
   * Begins after the first pause.
   *
   * @param name what is looked after
   */
  Rounds(String name, Duration between, Runnable look) {
    this.name = name;
    this.look = look;
    this.rounds = Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, name));
    rounds.scheduleWithFixedDelay(
        this::round, between.toSeconds(), between.toSeconds(), TimeUnit.SECONDS);
  }

  private void round() {
    try {
      look.run();
    } catch (RuntimeException e) {
      // The next round tries again; a database that is away must not end the rounds.
      LOG.error("A round of {} failed", name, e);
    }
  }

  /** Does not wait for what is slow: it goes on after the next start. */
  @Override
  public void close() {
    rounds.shutdownNow();
  }
}
