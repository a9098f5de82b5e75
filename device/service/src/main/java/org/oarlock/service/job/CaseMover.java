package org.oarlock.service.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.oarlock.service.Finding;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves a case from step to step until it rests or waits. A crash leaves it in the state last
 * written, from which the next attempt goes on.
 */
@Implements({"SRS-1701", "SRS-1703", "SRS-1704"})
final class CaseMover {
  private static final Logger LOG = LoggerFactory.getLogger(CaseMover.class);
  private static final int MOST_FAILURES = 3;

  /** A case in whose step the device went down this often is left alone. */
  private static final int MOST_PICKUPS = 10;

  /** Calls that the log names for each failure. */
  private static final int FRAMES = 12;

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final JobStore store;
  private final TransactionOperations transactions;
  private final AuditTrail audit;
  private final Map<CaseState, Stage> stages;
  private final Function<CaseRecord, CaseDesk> desks;
  private final Clock clock;

  CaseMover(
      JobStore store,
      TransactionOperations transactions,
      AuditTrail audit,
      Map<CaseState, Stage> stages,
      Function<CaseRecord, CaseDesk> desks,
      Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.stages = Map.copyOf(stages);
    this.desks = desks;
    this.clock = clock;
  }

  /** Moves the case as far as it goes; returns when it wants to be moved again, if at all. */
  Optional<Instant> move(long caseId) {
    Optional<CaseRecord> begun = store.begin(caseId);
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    if (begun.get().pickups() > MOST_PICKUPS) {
      advance(
          begun.get(),
          new StepOutcome.Advanced(
              CaseState.FAILED,
              List.of(
                  Finding.of(
                      "STEP_NEVER_ENDS",
                      "The device stopped " + MOST_PICKUPS + " times while it worked on this."))));
      return Optional.empty();
    }
    CaseDesk desk = desks.apply(begun.get());
    while (desk.record().state().moving()) {
      Optional<Instant> wait = step(desk);
      if (wait.isPresent()) {
        return wait;
      }
    }
    return Optional.empty();
  }

  /** One step; empty when the desk holds the case one step on. */
  private Optional<Instant> step(CaseDesk desk) {
    CaseRecord record = desk.record();
    StepOutcome outcome;
    try {
      outcome = stages.get(record.state()).work(desk);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return failed(desk, e);
    }
    if (outcome instanceof StepOutcome.Waiting waiting) {
      return Optional.of(store.wait(record, waiting.next()) ? waiting.next() : clock.instant());
    }
    Optional<CaseRecord> next = written(desk, outcome);
    next.ifPresent(desk::next);
    // Overtaken: somebody else began a newer attempt, whose state counts.
    return next.isPresent() ? Optional.empty() : Optional.of(clock.instant());
  }

  private Optional<CaseRecord> written(CaseDesk desk, StepOutcome outcome) {
    CaseRecord record = desk.record();
    boolean mine =
        outcome instanceof StepOutcome.Routed routed
            ? route(record, routed)
            : advance(desk, (StepOutcome.Advanced) outcome);
    return mine ? store.find(record.id()) : Optional.empty();
  }

  private boolean route(CaseRecord record, StepOutcome.Routed routed) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              boolean mine = store.route(record, routed);
              if (mine) {
                audit(record, CaseState.ROUTED, "by rule '" + routed.route() + "'");
              }
              return mine;
            }));
  }

  private boolean advance(CaseDesk desk, StepOutcome.Advanced advanced) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              boolean mine = advance(desk.record(), advanced);
              if (mine) {
                advanced
                    .artifacts()
                    .forEach(
                        (name, digest) ->
                            store.artifact(desk.record().id(), name, digest, length(desk, name)));
              }
              return mine;
            }));
  }

  private boolean advance(CaseRecord record, StepOutcome.Advanced advanced) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              boolean mine = store.advance(record, advanced.next(), advanced.findings());
              if (mine) {
                String codes =
                    String.join(
                        ", ", advanced.findings().stream().map(Finding::code).distinct().toList());
                audit(record, advanced.next(), codes);
              }
              return mine;
            }));
  }

  private static long length(CaseDesk desk, String name) {
    try {
      Path file = desk.folder().file(name);
      return Files.size(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** As {@link #step}: after the last failure the desk holds the case at rest. */
  private Optional<Instant> failed(CaseDesk desk, Throwable cause) {
    CaseRecord record = desk.record();
    LOG.error("{}: a step after {} failed: {}", record.subject(), record.state(), anonymous(cause));
    if (record.failures() + 1 >= MOST_FAILURES) {
      boolean mine =
          advance(
              record,
              new StepOutcome.Advanced(
                  CaseState.FAILED,
                  List.of(
                      Finding.of(
                          "STEP_FAILED",
                          "The device failed at a step after "
                              + record.state()
                              + " ("
                              + cause.getClass().getSimpleName()
                              + "). The log tells more."))));
      if (!mine) {
        return Optional.of(clock.instant());
      }
      store.find(record.id()).ifPresent(desk::next);
      return Optional.empty();
    }
    Instant next = clock.instant().plus(AFTER_FAILURE);
    return Optional.of(store.failed(record, next) ? next : clock.instant());
  }

  /** Where it failed, without messages: those may quote what stands in an image. */
  private static String anonymous(Throwable failure) {
    StringBuilder words = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      words.append(words.isEmpty() ? "" : " because of ").append(cause.getClass().getName());
      Stream.of(cause.getStackTrace())
          .limit(FRAMES)
          .forEach(frame -> words.append(" at ").append(frame));
    }
    return words.toString();
  }

  private void audit(CaseRecord record, CaseState next, String details) {
    audit.append("CASE_" + next, "device", record.subject(), details);
    LOG.info("{} is {}: {}", record.subject(), next, details);
  }
}
