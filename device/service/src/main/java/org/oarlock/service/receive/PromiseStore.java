package org.oarlock.service.receive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.oarlock.dicom.network.CommitmentRequest;
import org.oarlock.dicom.network.InstanceReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of what senders asked this device to commit to. */
final class PromiseStore {
  private static final JsonMapper JSON = new JsonMapper();
  private final JdbcClient jdbc;

  PromiseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One request; {@code attempts} counts the times that its result was told in vain. */
  record Asked(
      String callingAe,
      String transactionUid,
      List<InstanceReference> instances,
      OffsetDateTime askedAt,
      int attempts) {}

  /** Records a request; one that is put again is answered again. */
  void add(String callingAe, CommitmentRequest request, Instant now) {
    jdbc.sql(
            """
            INSERT INTO promise (calling_ae, transaction_uid, instances, asked_at, next_tell_at)
            VALUES (:calling, :transaction, CAST(:instances AS jsonb), :now, :now)
            ON CONFLICT (calling_ae, transaction_uid) DO UPDATE
            SET instances = excluded.instances, asked_at = excluded.asked_at,
              next_tell_at = excluded.next_tell_at, attempts = 0
            """)
        .param("calling", callingAe)
        .param("transaction", request.transactionUid())
        .param("instances", JSON.writeValueAsString(request.instances()))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Requests of a sender whose result was neither taken nor given up. */
  int open(String callingAe) {
    return jdbc.sql("SELECT count(*) FROM promise WHERE calling_ae = :calling")
        .param("calling", callingAe)
        .query(Integer.class)
        .single();
  }

  /** Takes a request whose result is due, for a minute; of several processes one gets it. */
  Optional<Asked> take() {
    return jdbc.sql(
            """
            UPDATE promise SET next_tell_at = now() + interval '1 minute'
            WHERE (calling_ae, transaction_uid) = (
              SELECT calling_ae, transaction_uid FROM promise
              WHERE next_tell_at <= now()
              ORDER BY next_tell_at, transaction_uid LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *
            """)
        .query(PromiseStore::asked)
        .optional();
  }

  /** Forgets a request whose result was taken or given up: its UIDs are a patient's. */
  void end(Asked asked) {
    of(asked, "DELETE FROM promise").update();
  }

  /** The result is told again at {@code next}. */
  void again(Asked asked, Instant next) {
    of(asked, "UPDATE promise SET next_tell_at = :next, attempts = attempts + 1")
        .param("next", next.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** A request that was put again meanwhile is another one. */
  private StatementSpec of(Asked asked, String change) {
    return jdbc.sql(
            change
                + " WHERE calling_ae = :calling AND transaction_uid = :transaction"
                + " AND asked_at = :asked")
        .param("calling", asked.callingAe())
        .param("transaction", asked.transactionUid())
        .param("asked", asked.askedAt());
  }

  private static Asked asked(ResultSet row, int index) throws SQLException {
    return new Asked(
        row.getString("calling_ae"),
        row.getString("transaction_uid"),
        JSON.readValue(row.getString("instances"), new TypeReference<List<InstanceReference>>() {}),
        row.getObject("asked_at", OffsetDateTime.class),
        row.getInt("attempts"));
  }
}
