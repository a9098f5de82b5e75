package org.oarlock.service.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of the audit table. */
final class AuditStore {
  /** Any constant will do, as long as nothing else takes the same advisory lock. */
  private static final long LOCK = 0x0A0D17L;

  private final JdbcClient jdbc;

  AuditStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for its turn; the turn ends with the caller's transaction. */
  void takeTurn() {
    jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query((row, index) -> "")
        .list();
  }

  Optional<AuditEntry> last() {
    return jdbc.sql("SELECT * FROM audit_entry ORDER BY number DESC LIMIT 1")
        .query(AuditStore::entry)
        .optional();
  }

  void insert(AuditEntry entry) {
    jdbc.sql(
            """
            INSERT INTO audit_entry (number, at, event, actor, subject, details, previous, hash)
            VALUES (:number, :at, :event, :actor, :subject, :details, :previous, :hash)
            """)
        .param("number", entry.number())
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("event", entry.event())
        .param("actor", entry.actor())
        .param("subject", entry.subject())
        .param("details", entry.details())
        .param("previous", entry.previous())
        .param("hash", entry.hash())
        .update();
  }

  /** All entries in their order; to be closed. */
  Stream<AuditEntry> all() {
    return jdbc.sql("SELECT * FROM audit_entry ORDER BY number").query(AuditStore::entry).stream();
  }

  List<AuditEntry> about(String subject) {
    return jdbc.sql("SELECT * FROM audit_entry WHERE subject = :subject ORDER BY number")
        .param("subject", subject)
        .query(AuditStore::entry)
        .list();
  }

  List<AuditEntry> after(long number, int count) {
    return jdbc.sql("SELECT * FROM audit_entry WHERE number > :number ORDER BY number LIMIT :count")
        .param("number", number)
        .param("count", count)
        .query(AuditStore::entry)
        .list();
  }

  List<AuditEntry> latest(int count) {
    return jdbc.sql("SELECT * FROM audit_entry ORDER BY number DESC LIMIT :count")
        .param("count", count)
        .query(AuditStore::entry)
        .list();
  }

  /** Now, as precisely as the database keeps it. */
  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private static AuditEntry entry(ResultSet row, int index) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("event"),
        row.getString("actor"),
        row.getString("subject"),
        row.getString("details"),
        row.getString("previous"),
        row.getString("hash"));
  }
}
