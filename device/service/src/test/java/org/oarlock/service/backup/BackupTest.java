package org.oarlock.service.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.Sha256;
import org.oarlock.service.audit.AuditEntry;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.database.Database;
import org.oarlock.service.fixture.KeptDevice;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupTest {
  private static final InstantSource THEN =
      InstantSource.fixed(Instant.parse("2026-11-23T20:00:00Z"));

  @TempDir private Path folder;
  private KeptDevice device;
  private Path backup;

  @BeforeEach
  void a_device_that_kept_a_case() throws Exception {
    device = KeptDevice.in(Files.createDirectory(folder.resolve("one")));
    backup = folder.resolve("backup");
  }

  @Test
  @Verifies(
      value = {"SRS-4501", "SRS-4502", "SRS-4503", "RC-241", "RC-242"},
      level = Level.INTEGRATION)
  void what_was_backed_up_comes_back_elsewhere() throws Exception {
    Backup.Made made = backedUp();
    assertThat(made.manifest().damaged()).isEmpty();
    assertThat(made.manifest().madeAt()).isEqualTo("2026-11-23T20:00:00Z");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rwx------");

    SiteConfiguration elsewhere = elsewhere();
    assertThat(new Restore(backup, elsewhere).run().files()).isEqualTo(2);

    Path storage = elsewhere.storage().directory();
    for (String file : List.of(KeptDevice.IMAGE, KeptDevice.RESULT)) {
      assertThat(storage.resolve(file)).hasSameBinaryContentAs(device.storage().resolve(file));
    }
    try (Database database = Database.open(elsewhere, (owner, found, known) -> {})) {
      JdbcClient jdbc = JdbcClient.create(database.connections());
      assertThat(jdbc.sql("SELECT patient_id FROM series").query(String.class).single())
          .isEqualTo("back\\slash\ttab");
      assertThat(jdbc.sql("SELECT ending FROM association").query(String.class).single())
          .as("nobody is connected any more")
          .isEqualTo("LOST");
      assertThat(
              jdbc.sql(
                      "INSERT INTO cases (series_id, state) SELECT id, 'HELD' FROM series"
                          + " RETURNING id")
                  .query(Long.class)
                  .single())
          .as("numbers go on")
          .isEqualTo(2);
      assertThat(AuditTrail.over(database.connections()).latest(2))
          .extracting(AuditEntry::event)
          .containsExactly("RESTORED", "CASE_PROVED");
    }
  }

  @Test
  @Verifies(
      value = {"SRS-4502", "RC-241"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_backup_that_is_not_what_was_made_is_not_restored() throws Exception {
    backedUp();
    Path image = backup.resolve("files").resolve(KeptDevice.IMAGE);
    String whole = Files.readString(image);

    Files.writeString(image, whole.replace('a', 'b'));
    refused("was altered or damaged");
    Files.delete(image);
    refused("lacks its file files/" + KeptDevice.IMAGE);
    Files.writeString(image, whole);
    Path more = Files.writeString(backup.resolve("tables/more.copy"), "");
    refused("holds tables/more.copy, which does not belong to it");
    Files.delete(more);
    Path sums = backup.resolve(Sums.FILE);
    String lines = Files.readString(sums);
    Files.writeString(sums, lines.replace("manifest.json", "../manifest.json"));
    refused("names no file of the backup");
    Files.delete(sums);
    refused("has no " + Sums.FILE);

    assertThat(folder.resolve("two/storage")).isEmptyDirectory();
  }

  @Test
  @Verifies(
      value = {"SRS-4502", "RC-241"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void rows_of_the_trail_that_were_altered_with_their_digests_are_found() throws Exception {
    backedUp();
    Path trail = backup.resolve("tables/audit_entry.copy");
    Files.writeString(trail, Files.readString(trail).replace("CASE_PROVED", "CASE_MOVED_"));
    Path sums = backup.resolve(Sums.FILE);
    Files.writeString(
        sums,
        Files.readString(sums)
            .replaceAll(
                "[0-9a-f]{64}  tables/audit_entry.copy",
                Sha256.of(trail) + "  tables/audit_entry.copy"));

    refused("entry 1 was altered");
    assertThatThrownBy(() -> UnfinishedRestore.refuse(folder.resolve("two/storage")))
        .hasMessageContaining("did not end");
  }

  @Test
  @Verifies(
      value = {"SRS-4503", "RC-242"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void nothing_is_restored_over_what_is_there() throws Exception {
    backedUp();

    assertThatThrownBy(() -> new Restore(backup, device.configuration()).run())
        .hasMessageContaining("is in use: it holds cases");
    assertThatThrownBy(() -> Database.empty(device.configuration(), 1).close())
        .hasMessageContaining("holds an Oarlock already");
    assertThat(device.storage().resolve(KeptDevice.IMAGE)).exists();
  }

  @Test
  @Verifies(
      value = {"SRS-4504", "RC-242"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_restore_that_was_broken_off_is_no_place_for_a_device() throws Exception {
    backedUp();
    SiteConfiguration elsewhere = elsewhere();
    UnfinishedRestore.begin(elsewhere.storage().directory());

    assertThatThrownBy(() -> UnfinishedRestore.refuse(elsewhere.storage().directory()))
        .hasMessageContaining("empty that folder");
    assertThatThrownBy(() -> new Restore(backup, elsewhere).run())
        .hasMessageContaining("did not end");
    UnfinishedRestore.end(elsewhere.storage().directory());
    UnfinishedRestore.refuse(elsewhere.storage().directory());
  }

  @Test
  @Verifies(value = "SRS-4501", level = Level.INTEGRATION)
  void damage_that_was_there_before_is_named_and_stops_nothing() throws Exception {
    Files.writeString(device.storage().resolve(KeptDevice.IMAGE), "header of the file, then rot");
    Files.delete(device.storage().resolve(KeptDevice.RESULT));

    Backup.Made made = backedUp();

    assertThat(made.manifest().damaged()).containsExactly(KeptDevice.RESULT, KeptDevice.IMAGE);
    assertThat(new Restore(backup, elsewhere()).run().manifest().damaged()).hasSize(2);
  }

  @Test
  @Verifies(value = "SRS-4501", level = Level.INTEGRATION)
  void a_backup_never_replaces_another() throws Exception {
    backedUp();

    assertThatThrownBy(this::backedUp).hasMessageContaining("is there already");
    backup = folder.resolve("nowhere/backup");
    assertThatThrownBy(this::backedUp).hasMessageContaining("there is no folder");
  }

  @Test
  @Verifies("SRS-4501")
  void tables_come_after_those_that_they_refer_to() {
    assertThat(
            TableStore.ordered(Set.of("a", "b", "c"), Set.of(List.of("a", "c"), List.of("c", "b"))))
        .containsExactly("b", "c", "a");
    assertThatThrownBy(
            () ->
                TableStore.ordered(Set.of("a", "b"), Set.of(List.of("a", "b"), List.of("b", "a"))))
        .hasMessageContaining("circle");
  }

  private Backup.Made backedUp() throws IOException {
    try (Database database = Database.forInspection(device.configuration())) {
      return new Backup(device.storage(), database.connections(), database.version(), THEN)
          .into(backup, true);
    }
  }

  private void refused(String words) throws IOException {
    SiteConfiguration elsewhere = elsewhere();
    assertThatThrownBy(() -> new Restore(backup, elsewhere).run()).hasMessageContaining(words);
  }

  private SiteConfiguration elsewhere() throws IOException {
    return TestSite.in(Files.createDirectories(folder.resolve("two"))).configuration();
  }
}
