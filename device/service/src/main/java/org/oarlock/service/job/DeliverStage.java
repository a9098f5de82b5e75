package org.oarlock.service.job;

import java.io.IOException;
import org.oarlock.service.deliver.Deliverer;
import org.oarlock.service.deliver.DeliveryOrder;
import org.oarlock.service.deliver.DeliveryProgress;

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
    DeliveryProgress progress =
        deliverer.deliver(
            new DeliveryOrder(
                record.id(),
                desk.folder().file(CaseFolder.STRUCTURE_SET),
                store.digest(record.id(), CaseFolder.STRUCTURE_SET),
                record.destinations(),
                desk.model().manifest().clinical()));
    if (progress instanceof DeliveryProgress.Waiting waiting) {
      return new StepOutcome.Waiting(waiting.next());
    }
    CaseState next =
        progress instanceof DeliveryProgress.Done ? CaseState.DELIVERED : CaseState.DEAD_LETTER;
    return new StepOutcome.Advanced(next, progress.findings());
  }
}
