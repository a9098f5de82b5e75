package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.Sha256;
import org.oarlock.service.audit.AuditEntry;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

class CaseRemovalsTest {
  @TempDir private Path folder;
  private RemovalBench bench;

  @BeforeEach
  void a_bench() throws IOException {
    bench = new RemovalBench(TestSite.in(folder));
  }

  @Test
  @Verifies(
      value = {"SRS-4309", "SRS-4310", "RC-128"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void of_a_case_whose_period_is_over_nothing_of_the_patient_is_left() throws IOException {
    Path image = bench.file(bench.image("pixels of Patient 1"));
    long id = bench.delivered(List.of(bench.image("more pixels")));
    Path other =
        Files.createDirectories(folder.resolve("storage/dry-run")).resolve("case-" + id + ".dcm");
    Files.writeString(other, "laid out before it was sent");

    look();

    assertThat(bench.state(id)).isEqualTo(CaseState.REMOVED);
    assertThat(image).doesNotExist();
    assertThat(other).doesNotExist();
    assertThat(folder.resolve("storage/cases/" + id)).doesNotExist();
    assertThat(bench.rows(id)).doesNotContain("Patient 1").doesNotContain("1.2.3");
    assertThat(bench.removals().stuck()).doesNotContain(id);
  }

  @Test
  @Verifies(
      value = {"SRS-4310", "RC-128", "RC-221"},
      level = Level.INTEGRATION)
  void what_was_removed_stays_on_record_with_its_digests() throws IOException {
    long id = bench.delivered(List.of(bench.image("pixels")));

    look();

    assertThat(bench.listed(id)).isEqualTo(2);
    assertThat(bench.rows(id)).contains(Sha256.of("pixels".getBytes(StandardCharsets.UTF_8)));
    assertThat(bench.history(id))
        .extracting(AuditEntry::event)
        .containsExactly("CASE_REMOVING", "CASE_REMOVED");
    assertThat(bench.history(id).get(0).details())
        .matches("2 files, 27 bytes, SHA-256 of their list [0-9a-f]{64}");
  }

  @Test
  @Verifies(
      value = {"SRS-4310", "RC-221"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_crash_in_the_middle_is_made_good() throws IOException {
    long first = bench.image("pixels");
    Path file = bench.file(first);
    long id = bench.delivered(List.of(first, bench.image("more pixels")));
    bench.removals().begin(RemovalBench.BEFORE);
    Files.delete(file);
    assertThat(bench.state(id)).isEqualTo(CaseState.REMOVING);

    bench.removals().end();

    assertThat(bench.state(id)).isEqualTo(CaseState.REMOVED);
    assertThat(bench.listed(id)).as("files on record").isEqualTo(3);
    assertThat(bench.rows(id)).doesNotContain("Patient 1");
  }

  @Test
  @Verifies(
      value = {"SRS-4310", "SRS-4311", "RC-221", "RC-223"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_file_that_is_not_the_recorded_one_stops_the_removal_and_is_shown() throws IOException {
    long image = bench.image("pixels");
    long id = bench.delivered(List.of(image));
    Files.writeString(bench.file(image), "something else of some length");

    look();
    look();

    assertThat(bench.state(id)).isEqualTo(CaseState.DELIVERED);
    assertThat(bench.file(image)).exists();
    assertThat(bench.removals().stuck()).contains(id);
    assertThat(bench.history(id))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.event()).isEqualTo("REMOVAL_STOPPED");
              assertThat(entry.details()).endsWith("is not the file that was recorded");
            });
  }

  @Test
  @Verifies(
      value = {"SRS-4311", "RC-223"},
      level = Level.INTEGRATION)
  void a_file_that_cannot_be_removed_leaves_the_case_and_is_shown() throws IOException {
    long id = bench.delivered(List.of(bench.image("pixels")));
    bench.removals().begin(RemovalBench.BEFORE);
    Path file =
        bench.file(
            bench.database.jdbc().sql("SELECT max(id) FROM instance").query(Long.class).single());
    Files.delete(file);
    Files.createDirectories(file.resolve("in the way"));

    bench.removals().end();

    assertThat(bench.state(id)).isEqualTo(CaseState.REMOVING);
    assertThat(bench.removals().stuck()).contains(id);
    assertThat(bench.history(id).get(1).details())
        .isEqualTo("a file could not be read or removed (DirectoryNotEmptyException)");
  }

  @Test
  @Verifies(
      value = {"SRS-4313", "RC-220"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void what_a_destination_has_not_committed_to_keep_is_kept_and_shown() throws IOException {
    bench = new RemovalBench(TestSite.in(folder).commitment());
    long image = bench.image("pixels");
    long id = bench.delivered(List.of(image));

    look();

    assertThat(bench.state(id)).isEqualTo(CaseState.DELIVERED);
    assertThat(bench.file(image)).exists();
    assertThat(bench.removals().stuck()).contains(id);
  }

  @Test
  @Verifies(
      value = {"SRS-4313", "RC-220"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void one_object_that_is_committed_does_not_stand_for_another() throws IOException {
    bench = new RemovalBench(TestSite.in(folder).commitment());
    long id = bench.delivered(List.of(bench.image("pixels")));
    bench.run(
        """
        INSERT INTO commitment (transaction_uid, case_id, destination, sop_class_uid,
          sop_instance_uid, asked_at, committed)
        VALUES ('2.25.' || :id, :id, 'TPS', '', '', :then, true)
        """,
        id);
    bench.run(
        """
        INSERT INTO delivery (case_id, destination, format, state, digest, started_at,
          next_attempt_at, ended_at)
        VALUES (:id, 'TPS', 'SEG', 'RECEIVED', '', :then, :then, :then)
        """,
        id);

    look();

    assertThat(bench.state(id)).isEqualTo(CaseState.DELIVERED);
  }

  @Test
  @Verifies(value = "SRS-4313", level = Level.INTEGRATION)
  void images_that_another_case_still_needs_stay() throws IOException {
    long shared = bench.image("pixels");
    long own = bench.image("more pixels");
    Path gone = bench.file(own);
    long id = bench.delivered(List.of(shared, own));
    long held = bench.cases.create(bench.seriesId, List.of(shared), CaseState.HELD, List.of());

    look();

    assertThat(bench.state(id)).isEqualTo(CaseState.REMOVED);
    assertThat(gone).doesNotExist();
    assertThat(bench.file(shared)).exists();
    assertThat(bench.cases.images(held)).containsExactly(shared);
    assertThat(bench.rows(held)).contains("Patient 1");
  }

  @Test
  @Verifies(value = "SRS-4309", level = Level.INTEGRATION)
  void a_series_that_came_again_lately_begins_its_period_anew() throws IOException {
    long id = bench.delivered(List.of(bench.image("pixels")));
    bench.run("UPDATE series SET last_news_at = now() WHERE id = :id", bench.seriesId);

    look();

    assertThat(bench.state(id)).isEqualTo(CaseState.DELIVERED);
  }

  @Test
  @Verifies(
      value = {"SRS-4310", "RC-222"},
      level = Level.INTEGRATION)
  void a_series_that_comes_again_in_between_is_given_time_to_come_whole() throws IOException {
    long image = bench.image("pixels");
    long id = bench.delivered(List.of(image));
    bench.removals().begin(RemovalBench.BEFORE);
    bench.run("UPDATE series SET last_news_at = now() WHERE id = :id", bench.seriesId);

    bench.removals().end();

    assertThat(bench.state(id)).isEqualTo(CaseState.REMOVING);
    assertThat(bench.file(image)).exists();
  }

  private void look() {
    bench.removals().begin(RemovalBench.BEFORE);
    bench.removals().end();
  }
}
