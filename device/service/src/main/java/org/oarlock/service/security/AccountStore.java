package org.oarlock.service.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of the account table. */
final class AccountStore {

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Account> find(String name) {
    return jdbc.sql("SELECT * FROM account WHERE name = :name")
        .param("name", name)
        .query(AccountStore::account)
        .optional();
  }

  List<Account> all() {
    return jdbc.sql("SELECT * FROM account ORDER BY name").query(AccountStore::account).list();
  }

  /** Adds an account; false when the name is taken. */
  boolean insert(String name, Role role, String passwordHash) {
    return jdbc.sql(
                """
                INSERT INTO account (name, role, password_hash, one_time)
                VALUES (:name, :role, :hash, true) ON CONFLICT DO NOTHING
                """)
            .param("name", name)
            .param("role", role.name())
            .param("hash", passwordHash)
            .update()
        == 1;
  }

  void password(String name, String passwordHash, boolean oneTime) {
    jdbc.sql(
            """
            UPDATE account SET password_hash = :hash, one_time = :oneTime, failures = 0, locked_until = NULL
            WHERE name = :name
            """)
        .param("hash", passwordHash)
        .param("oneTime", oneTime)
        .param("name", name)
        .update();
  }

  void enabled(String name, boolean enabled) {
    jdbc.sql("UPDATE account SET enabled = :enabled WHERE name = :name")
        .param("enabled", enabled)
        .param("name", name)
        .update();
  }

  /** Counts a failure and locks at every {@code limit}-th; true when it locked. */
  boolean failed(String name, int limit, Instant until) {
    return jdbc.sql(
            """
                UPDATE account SET failures = failures + 1,
                  locked_until = CASE WHEN (failures + 1) % :limit = 0 THEN :until ELSE locked_until END
                WHERE name = :name RETURNING failures % :limit = 0
                """)
        .param("limit", limit)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("name", name)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void succeeded(String name) {
    jdbc.sql("UPDATE account SET failures = 0, locked_until = NULL WHERE name = :name")
        .param("name", name)
        .update();
  }

  private static Account account(ResultSet row, int index) throws SQLException {
    return new Account(
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getString("password_hash"),
        row.getBoolean("one_time"),
        row.getBoolean("enabled"),
        row.getInt("failures"),
        Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
