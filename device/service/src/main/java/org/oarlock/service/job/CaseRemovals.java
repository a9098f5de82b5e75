package org.oarlock.service.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.oarlock.service.Finding;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.deliver.Confirmations;
import org.oarlock.service.receive.SeriesRemoval;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes delivered cases. What goes is written down before anything goes; a crash in between
 * leaves a case that is REMOVING, which the next round ends.
 */
@Implements({"SRS-4310", "SRS-4311", "SRS-4313"})
public final class CaseRemovals {
  private static final Logger LOG = LoggerFactory.getLogger(CaseRemovals.class);
  private static final Duration AFTER_OBSTACLE = Duration.ofMinutes(10);

  /** A sender that sends a series again is given the time to end. */
  private static final Duration RESEND = Duration.ofHours(1);

  private final RemovalStore store;
  private final JobStore cases;
  private final Confirmations confirmations;
  private final SeriesRemoval received;
  private final RemovalFiles files;
  private final TransactionOperations transactions;
  private final AuditTrail audit;
  private final InstantSource clock;

  CaseRemovals(
      RemovalStore store,
      JobStore cases,
      Confirmations confirmations,
      SeriesRemoval received,
      RemovalFiles files,
      TransactionOperations transactions,
      AuditTrail audit,
      InstantSource clock) {
    this.store = store;
    this.cases = cases;
    this.confirmations = confirmations;
    this.received = received;
    this.files = files;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Begins to remove cases that were confirmed before {@code before}. */
  public void begin(Instant before) {
    store
        .candidates(before, clock.instant())
        .forEach(id -> attempt(id, each -> begin(each, before)));
  }

  /** Ends what was begun. */
  public void end() {
    store.begun(clock.instant()).forEach(id -> attempt(id, this::end));
  }

  /** Cases that are not removed although their time has come, by number. */
  public List<Long> stuck() {
    return store.stuck();
  }

  /** One case that fails keeps no other from being removed. */
  private void attempt(long id, LongConsumer step) {
    try {
      transactions.executeWithoutResult(status -> step.accept(id));
    } catch (UncheckedIOException e) {
      String failure = e.getCause().getClass().getSimpleName();
      LOG.error("{} could not be removed: {}", CaseRecord.subject(id), failure);
      transactions.executeWithoutResult(
          status -> stop(id, "a file could not be read or removed (" + failure + ")"));
    }
  }

  private void begin(long id, Instant before) {
    long series = store.series(id);
    // First the series, then the case: in the order of whoever notices an arrival.
    SeriesRemoval.Standing standing = received.lock(series);
    CaseRecord record = cases.lock(id).orElseThrow();
    RemovalVerdict verdict =
        RemovalVerdict.of(record.state(), confirmations.last(id), standing, before);
    if (verdict instanceof RemovalVerdict.Stopped stopped) {
      stop(id, stopped.obstacle());
    } else if (verdict instanceof RemovalVerdict.Due) {
      decide(record, series);
    }
  }

  private void decide(CaseRecord record, long series) {
    RemovalFiles.Found found = read(record.id(), series);
    Optional<String> obstacle = obstacle(found);
    if (obstacle.isPresent()) {
      stop(record.id(), obstacle.get());
      return;
    }
    store.decide(record.id(), found.list(), clock.instant());
    turn(
        record,
        CaseState.REMOVING,
        String.format(
            Locale.ROOT,
            "%d files, %d bytes, SHA-256 of their list %s",
            found.list().files().size(),
            found.list().bytes(),
            found.list().digest()));
  }

  @Implements("RC-221")
  private static Optional<String> obstacle(RemovalFiles.Found found) {
    return found.differing().map(file -> file + " is not the file that was recorded");
  }

  private RemovalFiles.Found read(long id, long series) {
    try {
      return files.read(id, store.images(series, id), cases.digests(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void end(long id) {
    long series = store.series(id);
    SeriesRemoval.Standing standing = received.lock(series);
    CaseRecord record = cases.lock(id).orElseThrow();
    if (record.state() != CaseState.REMOVING || isComing(standing)) {
      return;
    }
    List<String> listed = store.files(id);
    List<SeriesRemoval.Image> images =
        store.images(series, id).stream().filter(each -> listed.contains(each.file())).toList();
    List<String> going = images.stream().map(SeriesRemoval.Image::file).toList();
    List<String> spared =
        listed.stream().filter(each -> isImage(each) && !going.contains(each)).toList();
    try {
      received.remove(series, images);
      files.removeMade(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cases.images(id, List.of());
    confirmations.forget(id);
    cases.forget(id);
    int gone = store.end(id, spared);
    turn(
        record, CaseState.REMOVED, gone + " files are gone, and what its rows said of the patient");
  }

  private boolean isComing(SeriesRemoval.Standing standing) {
    return standing.arriving() || standing.lastNews().isAfter(clock.instant().minus(RESEND));
  }

  private static boolean isImage(String file) {
    return file.startsWith("instances/");
  }

  private void turn(CaseRecord record, CaseState next, String details) {
    Finding finding =
        Finding.of("PERIOD_OVER", "It was delivered and the site's period for keeping it is over.");
    if (!cases.turn(record, next, List.of(finding))) {
      throw new IllegalStateException(record.subject() + " changed although it was locked");
    }
    audit.append("CASE_" + next, "device", record.subject(), details);
    LOG.info("{} is {}", record.subject(), next);
  }

  @Implements({"SRS-4311", "RC-223"})
  private void stop(long id, String obstacle) {
    if (store.stop(id, obstacle, clock.instant().plus(AFTER_OBSTACLE))) {
      audit.append("REMOVAL_STOPPED", "device", CaseRecord.subject(id), obstacle);
    }
  }
}
