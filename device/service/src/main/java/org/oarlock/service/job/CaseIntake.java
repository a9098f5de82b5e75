package org.oarlock.service.job;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.oarlock.service.Finding;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.receive.ArrivalListener;
import org.oarlock.service.receive.ArrivedSeries;
import org.oarlock.trace.annotations.Implements;

/** Makes a case of a series that has arrived. */
@Implements("SRS-1706")
final class CaseIntake implements ArrivalListener {
  private static final String ABORTED = "ASSOCIATION_ABORTED";
  private final JobStore store;
  private final AuditTrail audit;

  CaseIntake(JobStore store, AuditTrail audit) {
    this.store = store;
    this.audit = audit;
  }

  @Override
  public void arrived(ArrivedSeries series) {
    List<CaseRecord> earlier = store.lockOfSeries(series.seriesId());
    Optional<CaseRecord> waiting = earlier.stream().filter(CaseIntake::waitsForImages).findFirst();
    if (waiting.isPresent()) {
      goOn(waiting.get(), series);
    } else if (earlier.stream().noneMatch(each -> holdsAll(each, series))) {
      make(series, earlier);
    }
  }

  private static boolean waitsForImages(CaseRecord record) {
    return record.state() == CaseState.HELD
        && (CountFindings.any(record)
            || record.findings().stream().anyMatch(finding -> finding.code().equals(ABORTED)));
  }

  private boolean holdsAll(CaseRecord record, ArrivedSeries series) {
    Set<Long> held = new HashSet<>(store.images(record.id()));
    return held.containsAll(series.instanceIds()) && series.holdReasons().isEmpty();
  }

  /** The case was held for images that did not come, and now more of its series came. */
  private void goOn(CaseRecord record, ArrivedSeries series) {
    store.images(record.id(), series.instanceIds());
    CaseState next = series.holdReasons().isEmpty() ? CaseState.ARRIVED : CaseState.HELD;
    store.turn(record, next, series.holdReasons());
    audit.append("CASE_" + next, "device", record.subject(), "more of its series was received");
  }

  private void make(ArrivedSeries series, List<CaseRecord> earlier) {
    Stream<Finding> late =
        earlier.stream()
            .limit(1)
            .map(
                each ->
                    Finding.of(
                        "LATE_INSTANCES",
                        "More images of this series came after case "
                            + each.id()
                            + " was made of it."));
    List<Finding> reasons = Stream.concat(series.holdReasons().stream(), late).toList();
    CaseState state = reasons.isEmpty() ? CaseState.ARRIVED : CaseState.HELD;
    long id = store.create(series.seriesId(), series.instanceIds(), state, reasons);
    audit.append(
        "CASE_" + state, "device", CaseRecord.subject(id), series.instanceIds().size() + " images");
  }
}
