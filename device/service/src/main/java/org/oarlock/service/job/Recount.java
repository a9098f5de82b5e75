package org.oarlock.service.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.oarlock.service.Finding;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.config.Peer;
import org.oarlock.service.receive.Counted;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts cases again that are held because images are missing, and has their source send them once.
 */
@Implements({"SRS-1010", "SRS-1011", "SRS-1012"})
final class Recount {
  private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

  private final JobStore store;
  private final CountStore counts;
  private final TransactionOperations transactions;
  private final AuditTrail audit;
  private final Function<CaseRecord, CaseDesk> desks;
  private final CaseCount count;
  private final Clock clock;

  Recount(
      JobStore store,
      CountStore counts,
      TransactionOperations transactions,
      AuditTrail audit,
      Function<CaseRecord, CaseDesk> desks,
      CaseCount count,
      Clock clock) {
    this.store = store;
    this.counts = counts;
    this.transactions = transactions;
    this.audit = audit;
    this.desks = desks;
    this.count = count;
    this.clock = clock;
  }

  /** Counts every case that is due; to be called again and again, by one thread. */
  void look() throws IOException {
    for (Optional<Long> due = counts.take(); due.isPresent(); due = counts.take()) {
      Optional<CaseRecord> held =
          store.find(due.get()).filter(each -> each.state() == CaseState.HELD);
      if (held.isPresent()) {
        again(held.get(), desks.apply(held.get()));
      }
    }
  }

  private void again(CaseRecord held, CaseDesk desk) throws IOException {
    Counted counted = count.of(desk);
    if (counted instanceof Counted.Whole) {
      goOn(held);
    } else if (counted instanceof Counted.Missing missing) {
      stay(held, CountFindings.of(missing), missing.source());
      fetch(held, desk, missing);
    } else if (counted instanceof Counted.Unknown unknown) {
      stay(held, CountFindings.of(unknown), unknown.source());
    }
  }

  private void goOn(CaseRecord held) {
    transactions.executeWithoutResult(
        status -> {
          if (store.turn(held, CaseState.ARRIVED, CountFindings.others(held))) {
            audit.append(
                "CASE_ARRIVED", "device", held.subject(), "its source has no further images");
          }
        });
  }

  /** An operator or an image that arrived meanwhile has the last word: then nothing is written. */
  private void stay(CaseRecord held, Finding finding, Peer source) {
    List<Finding> findings =
        Stream.concat(CountFindings.others(held).stream(), Stream.of(finding)).toList();
    if (!findings.equals(held.findings())) {
      store.turn(held, CaseState.HELD, findings);
    }
    store
        .find(held.id())
        .filter(each -> each.state() == CaseState.HELD)
        .ifPresent(
            each ->
                store.wait(each, clock.instant().plus(Duration.ofSeconds(source.againSeconds()))));
  }

  private void fetch(CaseRecord held, CaseDesk desk, Counted.Missing missing) throws IOException {
    if (missing.source().fetch() && counts.fetchOnce(held.id())) {
      audit.append(
          "IMAGES_FETCHED",
          "device",
          held.subject(),
          missing.source().aeTitle() + " is asked for " + missing.missing().size() + " images");
      String said = count.fetch(missing, desk);
      LOG.info("{}: asked {} for images: {}", held.subject(), missing.source().aeTitle(), said);
    }
  }
}
