package org.oarlock.service.deliver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of deliveries. Nothing here ever leaves the state RECEIVED. */
final class DeliveryStore {
  private final JdbcClient jdbc;

  DeliveryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void begin(long caseId, String destination, String digest, Instant now) {
    jdbc.sql(
            """
            INSERT INTO delivery (case_id, destination, state, digest, started_at, next_attempt_at)
            VALUES (:case, :destination, 'PENDING', :digest, :now, :now)
            ON CONFLICT (case_id, destination) DO UPDATE SET digest = :digest
            WHERE delivery.state = 'PENDING' AND delivery.attempts = 0
            """)
        .param("case", caseId)
        .param("destination", destination)
        .param("digest", digest)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Delivery> of(long caseId) {
    return jdbc.sql("SELECT * FROM delivery WHERE case_id = :case ORDER BY destination")
        .param("case", caseId)
        .query(DeliveryStore::delivery)
        .list();
  }

  /** The destination took the object; it is to commit before that counts as a receipt. */
  void taken(long caseId, String destination, String message, boolean warning, Instant now) {
    jdbc.sql(
            """
            UPDATE delivery SET state = 'TAKEN', message = :message, warning = :warning,
              attempts = attempts + 1, taken_at = :now, next_attempt_at = :now
            WHERE case_id = :case AND destination = :destination AND state = 'PENDING'
            """)
        .param("message", message)
        .param("warning", warning)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("case", caseId)
        .param("destination", destination)
        .update();
  }

  void uncommitted(long caseId, String destination, String message, Instant next) {
    jdbc.sql(
            """
            UPDATE delivery SET message = :message, next_attempt_at = :next
            WHERE case_id = :case AND destination = :destination AND state = 'TAKEN'
            """)
        .param("message", message)
        .param("next", next.atOffset(ZoneOffset.UTC))
        .param("case", caseId)
        .param("destination", destination)
        .update();
  }

  void committed(long caseId, String destination, String message, boolean warning, Instant now) {
    end(caseId, destination, DeliveryState.RECEIVED, message, warning, 0, now);
  }

  void received(long caseId, String destination, String message, boolean warning, Instant now) {
    end(caseId, destination, DeliveryState.RECEIVED, message, warning, 1, now);
  }

  void givenUp(long caseId, String destination, String message, Instant now) {
    end(caseId, destination, DeliveryState.DEAD_LETTER, message, false, 0, now);
  }

  private void end(
      long caseId,
      String destination,
      DeliveryState state,
      String message,
      boolean warning,
      int attempts,
      Instant now) {
    jdbc.sql(
            """
            UPDATE delivery SET state = :state, message = :message, warning = :warning, ended_at = :now,
              attempts = attempts + :attempts
            WHERE case_id = :case AND destination = :destination AND state IN ('PENDING', 'TAKEN')
            """)
        .param("state", state.name())
        .param("message", message)
        .param("warning", warning)
        .param("attempts", attempts)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("case", caseId)
        .param("destination", destination)
        .update();
  }

  void failed(long caseId, String destination, String message, Instant nextAttemptAt) {
    jdbc.sql(
            """
            UPDATE delivery SET attempts = attempts + 1, message = :message, next_attempt_at = :next
            WHERE case_id = :case AND destination = :destination AND state = 'PENDING'
            """)
        .param("message", message)
        .param("next", nextAttemptAt.atOffset(ZoneOffset.UTC))
        .param("case", caseId)
        .param("destination", destination)
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
