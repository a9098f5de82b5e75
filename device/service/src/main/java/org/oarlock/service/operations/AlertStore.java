package org.oarlock.service.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of what each channel was told and what stood then. */
final class AlertStore {
  private static final long TURN = 4300;
  private final JdbcClient jdbc;

  AlertStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this transaction may tell; of several devices on one database one does. */
  boolean takesTurn() {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(:turn)")
        .param("turn", TURN)
        .query(Boolean.class)
        .single();
  }

  List<Trouble> told(String channel) {
    return jdbc.sql(
            "SELECT kind, subject FROM alert WHERE channel = :channel ORDER BY told_at, kind, subject")
        .param("channel", channel)
        .query(AlertStore::trouble)
        .list();
  }

  void tell(String channel, AlertMessage message) {
    for (Trouble each : message.over()) {
      write(
          "DELETE FROM alert WHERE (channel, kind, subject) = (:channel, :kind, :subject)",
          channel,
          each);
    }
    for (Trouble each : message.begun()) {
      write(
          "INSERT INTO alert (channel, kind, subject) VALUES (:channel, :kind, :subject)",
          channel,
          each);
    }
  }

  private void write(String sql, String channel, Trouble trouble) {
    jdbc.sql(sql)
        .param("channel", channel)
        .param("kind", trouble.kind().name())
        .param("subject", trouble.subject())
        .update();
  }

  private static Trouble trouble(ResultSet row, int index) throws SQLException {
    return new Trouble(TroubleKind.valueOf(row.getString("kind")), row.getString("subject"));
  }
}
