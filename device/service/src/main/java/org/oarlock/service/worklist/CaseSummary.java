package org.oarlock.service.worklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oarlock.service.Finding;
import org.oarlock.service.job.CaseView;

/** A case for machines that watch the worklist; the names of the fields are a contract. */
record CaseSummary(
    long id,
    String state,
    String patientId,
    String seriesInstanceUid,
    String callingAe,
    int images,
    List<Finding> findings,
    @Nullable String route,
    @Nullable String model,
    List<DeliverySummary> deliveries,
    boolean prioritised,
    Instant created,
    Instant updated) {

  /** One object of a case on its way to one destination. */
  record DeliverySummary(String destination, String state, int attempts, String message) {}

  static CaseSummary of(CaseView view) {
    return new CaseSummary(
        view.id(),
        view.state().name(),
        view.patientId(),
        view.seriesInstanceUid(),
        view.callingAe(),
        view.images(),
        view.findings(),
        view.route().orElse(null),
        view.model().orElse(null),
        view.deliveries().stream()
            .map(
                delivery ->
                    new DeliverySummary(
                        delivery.name(),
                        delivery.state().name(),
                        delivery.attempts(),
                        delivery.message()))
            .toList(),
        view.prioritised(),
        view.created(),
        view.updated());
  }
}
