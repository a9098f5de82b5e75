package org.oarlock.service.remote;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.ModelPackage;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of the inference role, one at a time, in memory: a restart forgets them, and who asked
 * asks again.
 */
@Implements("SRS-4602")
final class JobBoard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobBoard.class);

  /** Volumes in memory at once, those that are still being read included. */
  private static final int PLACES = 3;

  private static final int MOST_KEPT = 16;
  private static final Duration KEPT = Duration.ofMinutes(30);

  private final Job.Work work;
  private final InstantSource clock;
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final Semaphore places = new Semaphore(PLACES);
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(run -> new Thread(run, "inference job"));

  JobBoard(Job.Work work, InstantSource clock) {
    this.work = work;
    this.clock = clock;
  }

  /** Takes a place for one volume, if there is one; it is given back by a job that ends. */
  boolean takePlace() {
    return places.tryAcquire();
  }

  /** Gives back a place for which no job was begun. */
  void leavePlace() {
    places.release();
  }

  /**
   * Begins a job in a place that was taken before. A job that is there already and did not fail is
   * left as it is, and the place is given back.
   */
  synchronized JobProgress begin(String id, Volume volume, ModelPackage model) {
    sweep();
    Job there = jobs.get(id);
    if (there != null && there.progress().state() != JobState.FAILED) {
      leavePlace();
      return there.progress();
    }
    Job job = new Job(id);
    jobs.remove(id);
    jobs.put(id, job);
    worker.execute(() -> run(job, volume, model));
    LOG.info("job {} with package {} is taken", shortened(id), model.manifest().name());
    return job.progress();
  }

  private void run(Job job, Volume volume, ModelPackage model) {
    String name = shortened(job.progress().id());
    try {
      job.run(volume, model, work, clock);
      LOG.info("job {} is done", name);
    } catch (CancellationException e) {
      LOG.info("job {} was cancelled", name);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      LOG.error("job {} failed: {}", name, e.toString());
    } finally {
      leavePlace();
    }
  }

  synchronized Optional<JobProgress> progress(String id) {
    sweep();
    return Optional.ofNullable(jobs.get(id)).map(Job::progress);
  }

  /** The result of a job that is done; null before. */
  synchronized byte @Nullable [] result(String id) {
    Job job = jobs.get(id);
    return job == null ? null : job.result();
  }

  /** Forgets a job and its result; one in work ends at its next word of progress. */
  synchronized void forget(String id) {
    Job job = jobs.remove(id);
    if (job != null) {
      job.cancel();
    }
  }

  /** Results that nobody fetched do not stay. */
  private void sweep() {
    Instant oldest = clock.instant().minus(KEPT);
    jobs.values().removeIf(job -> job.ended().filter(oldest::isAfter).isPresent());
    List<String> ended =
        jobs.values().stream()
            .filter(job -> job.ended().isPresent())
            .map(job -> job.progress().id())
            .toList();
    ended.stream().limit(Math.max(0, ended.size() - MOST_KEPT)).forEach(jobs::remove);
  }

  private static String shortened(String id) {
    return id.substring(0, 12);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
