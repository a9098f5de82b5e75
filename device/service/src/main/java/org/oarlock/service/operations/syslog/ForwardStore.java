package org.oarlock.service.operations.syslog;

import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of how far each repository has the trail. */
final class ForwardStore {
  private static final long TURN = 4314;
  private final JdbcClient jdbc;

  ForwardStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this transaction may send; of several devices on one database one does. */
  boolean takesTurn() {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(:turn)")
        .param("turn", TURN)
        .query(Boolean.class)
        .single();
  }

  /** Number of the last entry that a repository took; 0 before the first. */
  long taken(String repository) {
    return jdbc.sql("SELECT number FROM audit_copy WHERE repository = :repository")
        .param("repository", repository)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  void taken(String repository, long number) {
    jdbc.sql(
            """
            INSERT INTO audit_copy (repository, number) VALUES (:repository, :number)
            ON CONFLICT (repository) DO UPDATE SET number = :number
            """)
        .param("repository", repository)
        .param("number", number)
        .update();
  }
}
