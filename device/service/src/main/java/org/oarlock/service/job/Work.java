package org.oarlock.service.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.oarlock.service.receive.Arrivals;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps cases moving: looks for arrivals and for cases that stand still, and has db-scheduler move
 * them. A case of a process that died is picked up by another after 20 s, by itself at its start.
 */
@Implements("SRS-1703")
public final class Work implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Work.class);
  private static final String TASK = "move-case";
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration POLLING = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(3);
  private static final Duration SHUTDOWN = Duration.ofSeconds(15);
  private static final int THREADS = 2;

  private final String worker;
  private final WorkStore store;
  private final Arrivals arrivals;
  private final CustomTask<Void> task;
  private final Scheduler scheduler;
  private final List<Chore> chores;
  private final ScheduledExecutorService beside;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, "rounds"));

  Work(
      String worker,
      DataSource source,
      JdbcClient jdbc,
      Arrivals arrivals,
      CaseMover mover,
      List<Chore> chores) {
    this.worker = worker;
    this.store = new WorkStore(jdbc);
    this.arrivals = arrivals;
    this.chores = List.copyOf(chores);
    this.beside = Executors.newScheduledThreadPool(chores.size(), Work::daemon);
    this.task =
        Tasks.custom(TASK, Void.class)
            .onDeadExecutionRevive()
            // What cannot be written to the case itself: the database was away.
            .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
            .execute(
                (instance, context) -> {
                  var again = mover.move(Long.parseLong(instance.getId()));
                  return (complete, operations) -> {
                    if (again.isPresent()) {
                      operations.reschedule(complete, again.get());
                    } else {
                      operations.remove();
                    }
                  };
                });
    this.scheduler =
        Scheduler.create(source, task)
            .schedulerName(new SchedulerName.Fixed(worker))
            .threads(THREADS)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(SHUTDOWN)
            .enablePriority()
            .build();
  }

  /** Begins; first takes back what this process had in hand before it was killed. */
  public void start() {
    int given = store.giveBack(worker);
    if (given > 0) {
      LOG.warn("{} cases were in hand when the device went down; they go on", given);
    }
    scheduler.start();
    rounds.scheduleWithFixedDelay(this::round, 0, POLLING.toMillis(), TimeUnit.MILLISECONDS);
    for (Chore chore : chores) {
      beside.scheduleWithFixedDelay(
          () -> look(chore), 0, POLLING.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Waits for peers, which may take their time, and holds up neither rounds nor a stop. */
  private static Thread daemon(Runnable run) {
    Thread thread = new Thread(run, "chores");
    thread.setDaemon(true);
    return thread;
  }

  private static void look(Chore chore) {
    try {
      chore.look();
    } catch (IOException | RuntimeException e) {
      // What was taken is taken again after a minute.
      LOG.error("What waits for peers failed: {}", e.getClass().getName());
    }
  }

  private void round() {
    try {
      arrivals.look();
      for (WorkStore.Stray stray : store.strays(TASK)) {
        scheduler.scheduleIfNotExists(
            task.instanceBuilder(Long.toString(stray.id()))
                .priority(stray.priority())
                .scheduledTo(Instant.now()));
      }
      store.hurry(TASK);
    } catch (RuntimeException e) {
      // The next round tries again; a database that is away must not end the rounds.
      LOG.error("A round failed", e);
    }
  }

  /** Stops after the steps in hand, at the latest after 15 s. */
  @Override
  public void close() {
    beside.shutdown();
    rounds.shutdown();
    scheduler.stop();
  }
}
