package org.oarlock.service.job;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL that reads cases for people. */
final class CaseViewStore {
  private static final String SELECT =
      """
      SELECT c.*, s.patient_id, s.series_uid, s.calling_ae,
        (SELECT count(*) FROM case_instance i WHERE i.case_id = c.id) AS images
      FROM cases c JOIN series s ON s.id = c.series_id
      """;
  private final JdbcClient jdbc;

  CaseViewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<CaseView> latest(int limit, RowMapper<CaseView> view) {
    return jdbc.sql(SELECT + " ORDER BY c.id DESC LIMIT :limit")
        .param("limit", limit)
        .query(view)
        .list();
  }

  Optional<CaseView> find(long id, RowMapper<CaseView> view) {
    return jdbc.sql(SELECT + " WHERE c.id = :id").param("id", id).query(view).optional();
  }

  boolean hasArtifact(long caseId, String name) {
    return jdbc.sql("SELECT count(*) FROM artifact WHERE case_id = :case AND name = :name")
            .param("case", caseId)
            .param("name", name)
            .query(Integer.class)
            .single()
        > 0;
  }
}
