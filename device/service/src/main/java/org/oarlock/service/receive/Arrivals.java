package org.oarlock.service.receive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oarlock.service.Finding;
import org.oarlock.service.config.DicomSettings;
import org.oarlock.trace.annotations.Implements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Notices that a series has arrived: its senders have gone and nothing more came for a while. */
@Implements({"SRS-1005", "SRS-1007"})
public final class Arrivals {
  private final SeriesStore store;
  private final TransactionOperations transactions;
  private final ArrivalListener listener;
  private final Duration quiet;
  private final Duration abortedHold;

  /** Tells {@code listener} of series that arrive by the times of {@code settings}. */
  public Arrivals(
      DicomSettings settings,
      JdbcClient jdbc,
      TransactionOperations transactions,
      ArrivalListener listener) {
    this.store = new SeriesStore(jdbc);
    this.transactions = transactions;
    this.listener = listener;
    this.quiet = Duration.ofSeconds(settings.quietSeconds());
    this.abortedHold =
        Duration.ofSeconds(Math.max(settings.quietSeconds(), settings.abortedHoldSeconds()));
  }

  /** Looks once; to be called again and again. */
  public void look() {
    transactions.executeWithoutResult(
        status ->
            store.waiting(quiet, abortedHold).stream()
                .filter(each -> each.wholeByReleased() || each.quietForAborted())
                .forEach(this::arrive));
  }

  private void arrive(SeriesStore.Waiting series) {
    List<SeriesStore.Part> parts = store.parts(series.id());
    List<Finding> reasons = new ArrayList<>();
    if (!series.wholeByReleased()) {
      reasons.add(
          Finding.of(
              "ASSOCIATION_ABORTED",
              "The sender broke off and did not send the series again; images may be missing."));
    }
    if (parts.stream().anyMatch(SeriesStore.Part::conflicting)) {
      reasons.add(
          Finding.of(
              "INSTANCE_CONFLICT",
              "An image came twice under one UID with different content. All are kept; the first"
                  + " to come is used if the case is released."));
    }
    store.noLongerArriving(series.id());
    listener.arrived(new ArrivedSeries(series.id(), firsts(parts), reasons));
  }

  private static List<Long> firsts(List<SeriesStore.Part> parts) {
    Set<String> seen = new HashSet<>();
    return parts.stream()
        .filter(part -> seen.add(part.sopInstanceUid()))
        .map(SeriesStore.Part::id)
        .toList();
  }
}
