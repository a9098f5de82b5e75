package org.oarlock.service.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oarlock.service.Finding;
import org.oarlock.service.deliver.Delivery;

/**
 * A case as people see it. Holds identity: for the worklist only, never for a log.
 *
 * @param id number of the case
 * @param patientId Patient ID; empty if the images have none
 * @param images number of images
 * @param version how it stands to the other cases of its series
 * @param successor number of the case that comes after it
 * @param waitingUntil when the next step is due, if the case waits
 */
public record CaseView(
    long id,
    CaseState state,
    String patientId,
    String seriesInstanceUid,
    String callingAe,
    int images,
    List<Finding> findings,
    Optional<String> route,
    Optional<String> model,
    List<Delivery> deliveries,
    boolean prioritised,
    CaseVersion version,
    Optional<Long> successor,
    Optional<Instant> waitingUntil,
    Instant created,
    Instant updated) {

  /** Acts that are possible in this state. */
  public List<OperatorAct> possibleActs() {
    return java.util.stream.Stream.of(OperatorAct.values())
        .filter(act -> act.refusal(state).isEmpty())
        .toList();
  }
}
