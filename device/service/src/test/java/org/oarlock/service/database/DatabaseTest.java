package org.oarlock.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseTest {
  @TempDir private Path storage;

  @Test
  @Verifies(
      value = {"SRS-2702", "RC-62"},
      level = Level.INTEGRATION)
  void the_embedded_database_is_durable() {
    JdbcClient jdbc = TestDatabase.shared().jdbc();
    for (String setting :
        List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
      assertThat(jdbc.sql("SHOW " + setting).query(String.class).single()).isEqualTo("on");
    }
    assertThat(jdbc.sql("SHOW listen_addresses").query(String.class).single())
        .isEqualTo("127.0.0.1");
  }

  @Test
  @Verifies(
      value = {"SRS-2705", "RC-63", "RC-65"},
      level = Level.INTEGRATION)
  void the_running_device_owns_nothing() {
    JdbcClient jdbc = TestDatabase.shared().jdbc();

    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner"
                        + " WHERE r.rolname = current_user")
                .query(Integer.class)
                .single())
        .isZero();
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM cases").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("CREATE TABLE oarlock.more (id int)").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  @Verifies(
      value = {"SRS-2703", "RC-86"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void nobody_gets_in_without_the_password() throws Exception {
    String url =
        TestDatabase.shared().database().connections().getConnection().getMetaData().getURL();

    assertThatThrownBy(() -> DriverManager.getConnection(url, "oarlock", "guess").close())
        .hasMessageContaining("password authentication failed");
    assertThatThrownBy(() -> DriverManager.getConnection(url, "oarlock_owner", "").close())
        .isInstanceOf(java.sql.SQLException.class);
  }

  @Test
  @Verifies(
      value = {"SRS-2702", "RC-62"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_database_that_may_lose_what_it_promised_is_not_used() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(storage.resolve("database"))) {
      owner(server).sql("ALTER DATABASE postgres SET synchronous_commit = off").update();
    }

    assertThatThrownBy(() -> opened().close())
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("synchronous_commit");
  }

  @Test
  @Verifies(
      value = {"SRS-2701", "SRS-2704", "SRS-2702", "SRS-2703", "RC-86"},
      level = Level.INTEGRATION)
  void a_server_left_behind_is_stopped_and_its_data_live_on() throws Exception {
    Path folder = storage.resolve("database");
    EmbeddedPostgres left = EmbeddedPostgres.start(folder);
    owner(left).sql("CREATE TABLE kept AS SELECT 42 AS answer").update();
    Path data = folder.toAbsolutePath().resolve("data");
    Postmaster orphan = Postmaster.named(data).orElseThrow();
    assertThat(orphan.serves(data)).isTrue();

    try (EmbeddedPostgres next = EmbeddedPostgres.start(folder)) {
      assertThat(orphan.serves(data)).isFalse();
      assertThat(owner(next).sql("SELECT answer FROM kept").query(Integer.class).single())
          .isEqualTo(42);
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("owner.password"))))
          .isEqualTo("rw-------");
      owner(next).sql("ALTER ROLE oarlock_owner SET synchronous_commit = off").update();
    }
    assertThat(Postmaster.named(data)).isEmpty();

    assertThatThrownBy(() -> opened().close())
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("synchronous_commit is 'off'");

    try (EmbeddedPostgres next = EmbeddedPostgres.start(folder)) {
      owner(next).sql("ALTER ROLE oarlock_owner RESET synchronous_commit").update();
    }
    Path rules = folder.resolve("data/pg_hba.conf");
    Files.writeString(rules, Files.readString(rules) + "\nhost all all 127.0.0.1/32 trust\n");
    assertThatThrownBy(() -> opened().close())
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("without SCRAM");
  }

  @Test
  @Verifies(value = "SRS-2706", level = Level.INTEGRATION)
  void a_server_that_is_killed_under_the_device_comes_back() throws Exception {
    try (Database database = opened()) {
      JdbcClient jdbc = JdbcClient.create(database.connections());
      Path data = storage.toAbsolutePath().resolve("database/data");
      ProcessHandle server =
          ProcessHandle.of(Postmaster.named(data).orElseThrow().pid()).orElseThrow();
      server.destroyForcibly();

      await()
          .atMost(Duration.ofSeconds(30))
          .ignoreExceptions()
          .until(
              () ->
                  Postmaster.named(data).filter(each -> each.pid() != server.pid()).isPresent()
                      && jdbc.sql("SELECT 1").query(Integer.class).single() == 1);
    }
  }

  @Test
  @Verifies("SRS-2704")
  void a_process_id_of_somebody_else_is_left_alone() throws Exception {
    Path data = Files.createDirectories(storage.resolve("data"));
    Files.writeString(
        data.resolve("postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + data + "\n0\n5432\n");

    assertThat(Postmaster.named(data)).get().matches(each -> each.port() == 5432);
    assertThat(Postmaster.named(data).orElseThrow().serves(data)).isFalse();
    Files.writeString(data.resolve("postmaster.pid"), "half a li");
    assertThat(Postmaster.named(data)).isEmpty();
  }

  @Test
  @Verifies("SRS-2704")
  void a_storage_directory_serves_one_device_at_a_time() throws Exception {
    try (StorageLock lock = StorageLock.take(storage)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> StorageLock.take(storage).close())
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("another Oarlock uses");
    }
    StorageLock.take(storage).close();
  }

  private Database opened() throws Exception {
    return Database.embedded(storage, (owner, found, known) -> {});
  }

  private static JdbcClient owner(EmbeddedPostgres server) {
    return JdbcClient.create(
        new DriverManagerDataSource(server.url(), EmbeddedPostgres.OWNER, server.password()));
  }
}
