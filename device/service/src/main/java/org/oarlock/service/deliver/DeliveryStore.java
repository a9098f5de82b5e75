package org.oarlock.service.deliver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.oarlock.service.config.ResultFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of deliveries. Nothing here ever leaves the state RECEIVED. */
final class DeliveryStore {
  private final JdbcClient jdbc;

  DeliveryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void begin(DeliveryKey key, String digest, Instant now) {
    jdbc.sql(
            """
            INSERT INTO delivery (case_id, destination, format, state, digest, started_at, next_attempt_at)
            VALUES (:case, :destination, :format, 'PENDING', :digest, :now, :now)
            ON CONFLICT (case_id, destination, format) DO UPDATE SET digest = :digest
            WHERE delivery.state = 'PENDING' AND delivery.attempts = 0
            """)
        .param("case", key.caseId())
        .param("destination", key.destination())
        .param("format", key.format().name())
        .param("digest", digest)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Delivery> of(long caseId) {
    return jdbc.sql("SELECT * FROM delivery WHERE case_id = :case ORDER BY destination, format")
        .param("case", caseId)
        .query(DeliveryStore::delivery)
        .list();
  }

  /** The destination took the object; it is to commit before that counts as a receipt. */
  void taken(DeliveryKey key, String message, boolean warning, Instant now) {
    jdbc.sql(
            """
            UPDATE delivery SET state = 'TAKEN', message = :message, warning = :warning,
              attempts = attempts + 1, taken_at = :now, next_attempt_at = :now
            WHERE case_id = :case AND destination = :destination AND format = :format AND state = 'PENDING'
            """)
        .param("message", message)
        .param("warning", warning)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("case", key.caseId())
        .param("destination", key.destination())
        .param("format", key.format().name())
        .update();
  }

  void uncommitted(DeliveryKey key, String message, Instant next) {
    jdbc.sql(
            """
            UPDATE delivery SET message = :message, next_attempt_at = :next
            WHERE case_id = :case AND destination = :destination AND format = :format AND state = 'TAKEN'
            """)
        .param("message", message)
        .param("next", next.atOffset(ZoneOffset.UTC))
        .param("case", key.caseId())
        .param("destination", key.destination())
        .param("format", key.format().name())
        .update();
  }

  void committed(DeliveryKey key, String message, boolean warning, Instant now) {
    end(key, DeliveryState.RECEIVED, message, warning, 0, now);
  }

  void received(DeliveryKey key, String message, boolean warning, Instant now) {
    end(key, DeliveryState.RECEIVED, message, warning, 1, now);
  }

  void givenUp(DeliveryKey key, String message, Instant now) {
    end(key, DeliveryState.DEAD_LETTER, message, false, 0, now);
  }

  void withdrawn(DeliveryKey key, String message, Instant now) {
    end(key, DeliveryState.WITHDRAWN, message, false, 0, now);
  }

  private void end(
      DeliveryKey key,
      DeliveryState state,
      String message,
      boolean warning,
      int attempts,
      Instant now) {
    jdbc.sql(
            """
            UPDATE delivery SET state = :state, message = :message, warning = :warning, ended_at = :now,
              attempts = attempts + :attempts
            WHERE case_id = :case AND destination = :destination AND format = :format
              AND state IN ('PENDING', 'TAKEN')
            """)
        .param("state", state.name())
        .param("message", message)
        .param("warning", warning)
        .param("attempts", attempts)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("case", key.caseId())
        .param("destination", key.destination())
        .param("format", key.format().name())
        .update();
  }

  void failed(DeliveryKey key, String message, Instant nextAttemptAt) {
    jdbc.sql(
            """
            UPDATE delivery SET attempts = attempts + 1, message = :message, next_attempt_at = :next
            WHERE case_id = :case AND destination = :destination AND format = :format AND state = 'PENDING'
            """)
        .param("message", message)
        .param("next", nextAttemptAt.atOffset(ZoneOffset.UTC))
        .param("case", key.caseId())
        .param("destination", key.destination())
        .param("format", key.format().name())
        .update();
  }

  int beginAnew(long caseId, Instant now) {
    return jdbc.sql(
            """
            UPDATE delivery SET state = 'PENDING', started_at = :now, next_attempt_at = :now,
              ended_at = NULL
            WHERE case_id = :case AND state <> 'RECEIVED'
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("case", caseId)
        .update();
  }

  /** Words of a destination may quote what it was sent. */
  void forget(long caseId) {
    jdbc.sql("UPDATE delivery SET message = '' WHERE case_id = :case")
        .param("case", caseId)
        .update();
  }

  private static Delivery delivery(ResultSet row, int index) throws SQLException {
    DeliveryState state = DeliveryState.valueOf(row.getString("state"));
    return new Delivery(
        row.getString("destination"),
        ResultFormat.valueOf(row.getString("format")),
        state,
        row.getString("digest"),
        row.getInt("attempts"),
        row.getObject("started_at", OffsetDateTime.class),
        row.getObject("next_attempt_at", OffsetDateTime.class),
        row.getObject("ended_at", OffsetDateTime.class),
        row.getString("message"),
        row.getBoolean("warning"),
        state == DeliveryState.RECEIVED || row.getObject("taken_at") != null);
  }
}
