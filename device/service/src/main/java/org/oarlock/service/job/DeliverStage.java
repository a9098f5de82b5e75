package org.oarlock.service.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.oarlock.service.Finding;
import org.oarlock.service.config.ResultFormat;
import org.oarlock.service.config.RouteMode;
import org.oarlock.service.deliver.Deliverer;
import org.oarlock.service.deliver.DeliveryObject;
import org.oarlock.service.deliver.DeliveryOrder;
import org.oarlock.service.deliver.DeliveryProgress;
import org.oarlock.trace.annotations.Implements;

/** Has a proved case delivered. */
final class DeliverStage implements Stage {
  private final Deliverer deliverer;
  private final JobStore store;

  DeliverStage(Deliverer deliverer, JobStore store) {
    this.deliverer = deliverer;
    this.store = store;
  }

  @Override
  public StepOutcome work(CaseDesk desk) throws IOException {
    CaseRecord record = desk.record();
    if (!record.mode().sends()) {
      return kept(desk);
    }
    DeliveryProgress progress =
        deliverer.deliver(
            new DeliveryOrder(
                record.id(),
                proved(desk),
                record.destinations(),
                desk.model().manifest().clinical(),
                () -> store.isOutdated(record.id())));
    if (progress instanceof DeliveryProgress.Waiting waiting) {
      return new StepOutcome.Waiting(waiting.next());
    }
    if (progress instanceof DeliveryProgress.Withdrawn) {
      List<Finding> findings = new ArrayList<>(progress.findings());
      findings.add(LateImages.superseded());
      return new StepOutcome.Advanced(CaseState.SUPERSEDED, findings);
    }
    CaseState next =
        progress instanceof DeliveryProgress.Done ? CaseState.DELIVERED : CaseState.DEAD_LETTER;
    return new StepOutcome.Advanced(next, progress.findings());
  }

  private List<DeliveryObject> proved(CaseDesk desk) throws IOException {
    Map<String, String> digests = store.digests(desk.record().id());
    List<DeliveryObject> objects = new ArrayList<>();
    for (ResultFormat format : ResultFormat.values()) {
      String name = CaseFolder.name(format);
      String digest = digests.get(name);
      if (digest != null && desk.folder().has(name)) {
        objects.add(new DeliveryObject(format, desk.folder().file(name), digest));
      }
    }
    return objects;
  }

  @Implements("SRS-1107")
  private StepOutcome kept(CaseDesk desk) throws IOException {
    CaseRecord record = desk.record();
    if (record.mode() == RouteMode.DRY_RUN_RESULT) {
      String digest = store.digests(record.id()).get(CaseFolder.STRUCTURE_SET);
      desk.folder().layOut(Objects.requireNonNull(digest));
    }
    return new StepOutcome.Advanced(
        CaseState.KEPT,
        List.of(
            Finding.of(
                "NOT_SENT",
                "By its rule nothing is sent of this case"
                    + (record.mode() == RouteMode.SHADOW
                        ? "."
                        : "; the result lies in the folder dry-run of the storage."))));
  }
}
