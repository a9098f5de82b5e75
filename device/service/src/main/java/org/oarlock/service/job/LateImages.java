package org.oarlock.service.job;

import java.util.List;
import org.oarlock.service.Finding;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.receive.GrowthListener;
import org.oarlock.trace.annotations.Implements;

/**
 * What an image does to the case that was made of its series before: as long as nothing was
 * segmented the case waits again; else it is outdated, and nothing more of it is sent.
 */
@Implements({"SRS-1721", "SRS-1722"})
final class LateImages implements GrowthListener {
  private final JobStore store;
  private final AuditTrail audit;

  LateImages(JobStore store, AuditTrail audit) {
    this.store = store;
    this.audit = audit;
  }

  /** Whoever moves the case is kept from writing meanwhile; one of the two comes first. */
  @Override
  @Implements("RC-260")
  public void grew(long seriesId) {
    store.lockOfSeries(seriesId).stream()
        .findFirst()
        .filter(latest -> !latest.version().outdated())
        .ifPresent(this::outdate);
  }

  private void outdate(CaseRecord latest) {
    switch (latest.state()) {
      case ARRIVED, HELD, ROUTED, GATED, KEPT, REFUSED, BLOCKED, IGNORED, FAILED -> {
        if (store.digests(latest.id()).containsKey(CaseFolder.MASKS)) {
          outdated(latest);
        } else {
          turn(latest, CaseState.REOPENED, latest.findings());
        }
      }
      case SEGMENTED, DRAWN -> {
        store.outdate(latest.id());
        turn(latest, CaseState.SUPERSEDED, List.of(superseded()));
      }
      case PROVED, DELIVERED, DEAD_LETTER, CANCELLED, SUPERSEDED, REMOVING, REMOVED ->
          outdated(latest);
      case REOPENED -> {
        // It waits for this image already.
      }
    }
  }

  /** Of a proved case that is being sent, the deliverer asks before each sending. */
  private void outdated(CaseRecord latest) {
    store.outdate(latest.id());
    audit.append("CASE_OUTDATED", "device", latest.subject(), "more images of its series came");
  }

  private void turn(CaseRecord latest, CaseState next, List<Finding> findings) {
    if (!store.turn(latest, next, findings)) {
      throw new IllegalStateException(latest.subject() + " changed although it was locked");
    }
    audit.append("CASE_" + next, "device", latest.subject(), "more images of its series came");
  }

  /** What is said of a case of which something is not sent any more. */
  static Finding superseded() {
    return Finding.of(
        "SUPERSEDED",
        "More images of its series came before this was sent. A later case is made of all of them.");
  }
}
