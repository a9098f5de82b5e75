package org.oarlock.service.deliver;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.oarlock.dicom.network.InstanceReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of what destinations were asked to commit to. A commitment is never taken back. */
final class CommitmentStore {
  private final JdbcClient jdbc;

  CommitmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void ask(String transactionUid, DeliveryKey key, InstanceReference object, Instant now) {
    jdbc.sql(
            """
            INSERT INTO commitment (transaction_uid, case_id, destination, format, sop_class_uid,
              sop_instance_uid, asked_at)
            VALUES (:transaction, :case, :destination, :format, :class, :instance, :now)
            """)
        .param("transaction", transactionUid)
        .param("case", key.caseId())
        .param("destination", key.destination())
        .param("format", key.format().name())
        .param("class", object.sopClassUid())
        .param("instance", object.sopInstanceUid())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What was asked since a delivery began, the latest first. */
  List<Asked> since(OffsetDateTime begun, DeliveryKey key) {
    return jdbc.sql(
            """
            SELECT * FROM commitment
            WHERE case_id = :case AND destination = :destination AND format = :format
              AND asked_at >= :begun
            ORDER BY asked_at DESC, transaction_uid
            """)
        .param("case", key.caseId())
        .param("destination", key.destination())
        .param("format", key.format().name())
        .param("begun", begun)
        .query(Asked.class)
        .list();
  }

  Optional<Asked> find(String transactionUid) {
    return jdbc.sql("SELECT * FROM commitment WHERE transaction_uid = :transaction")
        .param("transaction", transactionUid)
        .query(Asked.class)
        .optional();
  }

  void answered(String transactionUid, boolean committed, String message) {
    jdbc.sql(
            """
            UPDATE commitment SET committed = :committed, message = :message
            WHERE transaction_uid = :transaction AND committed IS NOT TRUE
            """)
        .param("committed", committed)
        .param("message", message)
        .param("transaction", transactionUid)
        .update();
  }

  /** Whether the destination ever committed to keep the object. */
  boolean isCommitted(DeliveryKey key) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM commitment
              WHERE case_id = :case AND destination = :destination AND format = :format
                AND committed)
            """)
        .param("case", key.caseId())
        .param("destination", key.destination())
        .param("format", key.format().name())
        .query(Boolean.class)
        .single();
  }

  /** That a destination committed stays; to which object of a patient does not. */
  void forget(long caseId) {
    jdbc.sql("UPDATE commitment SET sop_instance_uid = '' WHERE case_id = :case")
        .param("case", caseId)
        .update();
  }
}
