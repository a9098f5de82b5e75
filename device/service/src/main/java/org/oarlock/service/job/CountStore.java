package org.oarlock.service.job;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of cases that are held for the count of their images. */
final class CountStore {
  private final JdbcClient jdbc;

  CountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes a case that is to be counted again, for a minute; of several processes one gets it. */
  Optional<Long> take() {
    return jdbc.sql(
            """
            UPDATE cases SET next_step_at = now() + interval '1 minute'
            WHERE id = (
              SELECT id FROM cases
              WHERE state = 'HELD' AND next_step_at <= now()
                AND (findings @> CAST(:incomplete AS jsonb) OR findings @> CAST(:silent AS jsonb))
              ORDER BY next_step_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id
            """)
        .param("incomplete", "[{\"code\": \"" + CountFindings.INCOMPLETE + "\"}]")
        .param("silent", "[{\"code\": \"" + CountFindings.NOT_COUNTED + "\"}]")
        .query(Long.class)
        .optional();
  }

  /** Whether nobody has fetched for this case yet; says so once. */
  boolean fetchOnce(long caseId) {
    return jdbc.sql("UPDATE cases SET fetched_at = now() WHERE id = :id AND fetched_at IS NULL")
            .param("id", caseId)
            .update()
        == 1;
  }
}
