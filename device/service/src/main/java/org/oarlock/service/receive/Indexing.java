package org.oarlock.service.receive;

import java.nio.file.Files;
import java.util.List;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.network.InstanceHeader;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.trace.annotations.Implements;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionOperations;

/** Enters an instance that lies on disk into the index, in one transaction. */
final class Indexing {
  private final SeriesStore store;
  private final TransactionOperations transactions;
  private final AuditTrail audit;
  private final InstanceFiles files;
  private final ReadLimits limits;
  private final GrowthListener growth;

  Indexing(
      SeriesStore store,
      TransactionOperations transactions,
      AuditTrail audit,
      InstanceFiles files,
      ReadLimits limits,
      GrowthListener growth) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.files = files;
    this.limits = limits;
    this.growth = growth;
  }

  /** Returns once the instance is in the index for good. */
  @Implements({"SRS-1003", "SRS-1004", "SRS-1015"})
  void add(StoredInstance instance, String receiver) {
    transactions.executeWithoutResult(status -> index(instance, receiver));
  }

  private void index(StoredInstance instance, String receiver) {
    InstanceHeader header = instance.header();
    store.begin(header.associationId(), header.callingAe(), header.calledAe(), receiver);
    long series = store.series(header.callingAe(), instance.seriesUid(), instance.patientId());
    requireFile(instance);
    List<SeriesStore.Known> known = store.known(header.callingAe(), header.sopInstanceUid());
    for (SeriesStore.Known each : known) {
      if (each.seriesId() == series && same(each, instance)) {
        if (!each.counted()) {
          store.broughtAgain(each, header.associationId());
        }
        return;
      }
    }
    store.insert(series, instance, !known.isEmpty());
    growth.grew(series);
    if (!known.isEmpty()) {
      audit.append(
          "INSTANCE_CONFLICT",
          header.callingAe(),
          "series " + series,
          "An instance came with the UID of another one and other content; both are kept.");
    }
  }

  /**
   * A removal may have taken away the file of this very image, sent again, before the series was
   * locked here. Then the sender is to send it once more.
   */
  @Implements({"SRS-4310", "RC-222"})
  private void requireFile(StoredInstance instance) {
    if (!Files.isRegularFile(files.resolve(instance.file()))) {
      throw new ConcurrencyFailureException("the image was removed while it came again");
    }
  }

  private boolean same(SeriesStore.Known known, StoredInstance instance) {
    return known.digest().equals(instance.digest())
        || SameContent.of(files.resolve(known.file()), files.resolve(instance.file()), limits);
  }
}
