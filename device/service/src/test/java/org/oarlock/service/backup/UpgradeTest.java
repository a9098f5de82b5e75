package org.oarlock.service.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.database.Database;
import org.oarlock.service.database.DatabaseException;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.springframework.jdbc.core.simple.JdbcClient;

class UpgradeTest {
  private static final int OLDER = 5;
  private static final InstantSource THEN =
      InstantSource.fixed(Instant.parse("2026-11-23T20:00:00Z"));

  @TempDir private Path folder;
  private SiteConfiguration site;

  @BeforeEach
  void a_site() {
    site = TestSite.in(folder).configuration();
  }

  @Test
  @Verifies(
      value = {"SRS-2708", "SRS-4505", "RC-84", "RC-243"},
      level = Level.INTEGRATION)
  void tables_of_an_older_release_are_copied_and_then_brought_up() throws Exception {
    try (Database older = Database.empty(site, OLDER)) {
      JdbcClient.create(older.connections())
          .sql("INSERT INTO association VALUES ('a', 'CT1', 'OARLOCK', 'here')")
          .update();
    }

    int known;
    try (Database database = opened()) {
      assertThat(
              JdbcClient.create(database.connections())
                  .sql("SELECT calling_ae FROM association")
                  .query(String.class)
                  .single())
          .isEqualTo("CT1");
    }
    try (Database database = Database.forInspection(site)) {
      known = database.version();
    }
    assertThat(known).isGreaterThan(OLDER);

    Path copy = copies().resolve("version-5-20261123-200000");
    putAway();
    Manifest restored = new Restore(copy, site).run().manifest();

    assertThat(restored.schema()).isEqualTo(OLDER);
    try (Database database = Database.forInspection(site)) {
      assertThat(database.version()).isEqualTo(OLDER);
    }
  }

  @Test
  @Verifies(
      value = {"SRS-4505", "RC-243"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void without_the_copy_nothing_is_changed() throws Exception {
    Database.empty(site, OLDER).close();
    Files.writeString(copies(), "a file where the folder should be");

    assertThatThrownBy(() -> opened().close()).isInstanceOf(IOException.class);

    try (Database database = Database.forInspection(site)) {
      assertThat(database.version()).isEqualTo(OLDER);
    }
  }

  @Test
  @Verifies(
      value = {"SRS-2708", "RC-84"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void tables_of_a_newer_release_are_left_alone() throws Exception {
    opened().close();
    assertThat(copies()).as("nothing to copy in a new place").doesNotExist();
    try (Database database = Database.forInspection(site)) {
      JdbcClient.create(database.connections())
          .sql(
              """
              INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,
                installed_by, execution_time, success)
              VALUES (9000, '9000', 'to come', 'SQL', 'V9000__to_come.sql', 'somebody', 1, true)
              """)
          .update();
    }

    assertThatThrownBy(() -> opened().close())
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("the tables have version 9000 and this release knows versions up to");
  }

  private Database opened() throws IOException {
    return Database.open(site, new UpgradeCopy(site.storage().directory(), THEN));
  }

  private Path copies() {
    return site.storage().directory().resolve(UpgradeCopy.FOLDER);
  }

  private void putAway() throws IOException {
    Files.move(site.storage().directory().resolve("database"), folder.resolve("put-away"));
  }
}
