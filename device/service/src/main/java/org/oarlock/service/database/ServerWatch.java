package org.oarlock.service.database;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the embedded server again when somebody or something killed it under the device. */
@Implements("SRS-2706")
final class ServerWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
  private static final long LOOK_MILLIS = 1000;

  private final EmbeddedPostgres server;
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          run -> {
            Thread thread = new Thread(run, "database-watch");
            thread.setDaemon(true);
            return thread;
          });

  private ServerWatch(EmbeddedPostgres server) {
    this.server = server;
  }

  static ServerWatch over(EmbeddedPostgres server) {
    ServerWatch watch = new ServerWatch(server);
    watch.looks.scheduleWithFixedDelay(
        watch::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return watch;
  }

  private void look() {
    try {
      if (!server.lives()) {
        LOG.error("The database server is gone; it is started again");
        server.revive();
      }
    } catch (IOException | RuntimeException e) {
      // The next look tries again.
      LOG.error("The database server could not be started again", e);
    }
  }

  /** Returns after the look in hand, so that a server that is to stop is not started again. */
  @Override
  public void close() {
    looks.shutdown();
    try {
      if (!looks.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.error("The database watch does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
