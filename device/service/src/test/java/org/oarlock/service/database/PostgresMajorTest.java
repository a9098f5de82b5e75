package org.oarlock.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

class PostgresMajorTest {
  @TempDir private Path data;

  @Test
  @Verifies(
      value = {"SRS-2709", "RC-244"},
      level = Level.INTEGRATION)
  void ours_is_the_one_that_travels_in_the_jar() {
    assertThat(
            TestDatabase.shared()
                .jdbc()
                .sql("SHOW server_version_num")
                .query(Integer.class)
                .single())
        .isBetween(PostgresMajor.OURS * 10_000, PostgresMajor.OURS * 10_000 + 9_999);
  }

  @Test
  @Verifies(
      value = {"SRS-2709", "RC-244"},
      shows = Shows.EFFECTIVE)
  void files_of_another_major_version_are_refused_with_what_to_do() throws Exception {
    Files.writeString(data.resolve("PG_VERSION"), "17\n");

    assertThatThrownBy(() -> PostgresMajor.check(data))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("PostgreSQL 17 made the files")
        .hasMessageContaining("make a backup");

    Files.writeString(data.resolve("PG_VERSION"), PostgresMajor.OURS + "\n");
    PostgresMajor.check(data);
  }

  @Test
  @Verifies(
      value = {"SRS-2709", "RC-244"},
      shows = Shows.EFFECTIVE)
  void a_server_newer_than_what_was_tested_is_refused() throws Exception {
    assertThatThrownBy(() -> PostgresMajor.checkServer("190001"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("the server is PostgreSQL 19");
    PostgresMajor.checkServer("180006");
    PostgresMajor.checkServer("160002");
  }
}
