package org.oarlock.service.job;

import java.util.EnumSet;
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

/** Makes a case of a series that has arrived, or has one go on or followed by another. */
@Implements("SRS-1706")
final class CaseIntake implements ArrivalListener {
  private static final String ABORTED = "ASSOCIATION_ABORTED";

  /** A person ended the case, or its images are gone: images that come later do not go on alone. */
  private static final Set<CaseState> ENDED =
      EnumSet.of(CaseState.CANCELLED, CaseState.REMOVING, CaseState.REMOVED);

  private final JobStore store;
  private final LateImages late;
  private final AuditTrail audit;

  CaseIntake(JobStore store, LateImages late, AuditTrail audit) {
    this.store = store;
    this.late = late;
    this.audit = audit;
  }

  @Override
  public void arrived(ArrivedSeries series) {
    List<CaseRecord> earlier = store.lockOfSeries(series.seriesId());
    if (earlier.stream().limit(1).anyMatch(CaseIntake::waitsForImages)) {
      goOn(earlier.get(0), series);
    } else if (earlier.stream().noneMatch(each -> holdsAll(each, series))) {
      late.grew(series.seriesId());
      Optional<CaseRecord> latest = store.lockOfSeries(series.seriesId()).stream().findFirst();
      latest
          .filter(CaseIntake::waitsForImages)
          .ifPresentOrElse(each -> goOn(each, series), () -> make(series, latest));
    }
  }

  private static boolean waitsForImages(CaseRecord record) {
    return record.state() == CaseState.REOPENED
        || (record.state() == CaseState.HELD
            && (CountFindings.any(record)
                || record.findings().stream().anyMatch(finding -> finding.code().equals(ABORTED))));
  }

  private boolean holdsAll(CaseRecord record, ArrivedSeries series) {
    Set<Long> held = new HashSet<>(store.images(record.id()));
    return held.containsAll(series.instanceIds()) && series.holdReasons().isEmpty();
  }

  /** Nothing was segmented of the case, and now more of its series came. */
  @Implements("SRS-1721")
  private void goOn(CaseRecord record, ArrivedSeries series) {
    store.images(record.id(), series.instanceIds());
    CaseState next = series.holdReasons().isEmpty() ? CaseState.ARRIVED : CaseState.HELD;
    store.turn(record, next, series.holdReasons());
    audit.append("CASE_" + next, "device", record.subject(), "more of its series was received");
  }

  private void make(ArrivedSeries series, Optional<CaseRecord> latest) {
    List<Finding> reasons =
        Stream.concat(
                series.holdReasons().stream(),
                latest.filter(each -> ENDED.contains(each.state())).map(CaseIntake::late).stream())
            .toList();
    CaseState state = reasons.isEmpty() ? CaseState.ARRIVED : CaseState.HELD;
    CaseVersion version = latest.map(CaseIntake::next).orElse(CaseVersion.FIRST);
    String route = latest.map(CaseRecord::chosenRoute).orElse(null);
    long id = store.create(series.seriesId(), series.instanceIds(), state, reasons, version, route);
    String after = latest.map(each -> ", after " + each.subject()).orElse("");
    audit.append(
        "CASE_" + state,
        "device",
        CaseRecord.subject(id),
        series.instanceIds().size() + " images" + after);
  }

  @Implements("SRS-1722")
  private static CaseVersion next(CaseRecord latest) {
    return new CaseVersion(latest.version().number() + 1, latest.id(), false);
  }

  private static Finding late(CaseRecord latest) {
    return Finding.of(
        "LATE_INSTANCES",
        "More images of this series came after case "
            + latest.id()
            + " of it was "
            + (latest.state() == CaseState.CANCELLED ? "cancelled." : "removed."));
  }
}
