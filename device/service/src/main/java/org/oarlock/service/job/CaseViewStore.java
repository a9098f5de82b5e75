package org.oarlock.service.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.oarlock.service.deliver.Deliverer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL that reads cases for people. */
final class CaseViewStore {
  private static final String SELECT =
      """
      SELECT c.*, s.patient_id, s.series_uid, s.calling_ae,
        (SELECT count(*) FROM case_instance i WHERE i.case_id = c.id) AS images,
        (SELECT min(n.id) FROM cases n WHERE n.predecessor = c.id) AS successor
      FROM cases c JOIN series s ON s.id = c.series_id
      """;
  private final JdbcClient jdbc;
  private final Deliverer deliverer;

  CaseViewStore(JdbcClient jdbc, Deliverer deliverer) {
    this.jdbc = jdbc;
    this.deliverer = deliverer;
  }

  List<CaseView> latest(int limit) {
    return jdbc.sql(SELECT + " ORDER BY c.id DESC LIMIT :limit")
        .param("limit", limit)
        .query(this::view)
        .list();
  }

  Optional<CaseView> find(long id) {
    return jdbc.sql(SELECT + " WHERE c.id = :id").param("id", id).query(this::view).optional();
  }

  int count(CaseState state) {
    return jdbc.sql("SELECT count(*) FROM cases WHERE state = :state")
        .param("state", state.name())
        .query(Integer.class)
        .single();
  }

  List<StandingCase> standing(Instant finalSince) {
    return jdbc.sql(
            """
            SELECT id, state FROM cases
            WHERE state IN ('HELD', 'FAILED', 'DEAD_LETTER')
              OR (state IN ('REFUSED', 'BLOCKED') AND updated_at > :since)
            ORDER BY id
            """)
        .param("since", finalSince.atOffset(ZoneOffset.UTC))
        .query(
            (row, index) -> new StandingCase(row.getLong(1), CaseState.valueOf(row.getString(2))))
        .list();
  }

  boolean hasArtifact(long caseId, String name) {
    return jdbc.sql("SELECT count(*) FROM artifact WHERE case_id = :case AND name = :name")
            .param("case", caseId)
            .param("name", name)
            .query(Integer.class)
            .single()
        > 0;
  }

  private CaseView view(ResultSet row, int index) throws SQLException {
    CaseState state = CaseState.valueOf(row.getString("state"));
    OffsetDateTime next = row.getObject("next_step_at", OffsetDateTime.class);
    return new CaseView(
        row.getLong("id"),
        state,
        row.getString("patient_id"),
        row.getString("series_uid"),
        row.getString("calling_ae"),
        row.getInt("images"),
        JobStore.findings(row.getString("findings")),
        Optional.ofNullable(row.getString("route")),
        Optional.ofNullable(row.getString("model")),
        deliverer.of(row.getLong("id")),
        row.getInt("priority") > 0,
        JobStore.version(row),
        Optional.ofNullable(row.getObject("successor", Long.class)),
        state.moving() && next.isAfter(OffsetDateTime.now(next.getOffset()))
            ? Optional.of(next.toInstant())
            : Optional.empty(),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}
