package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.network.NetworkFailure;
import org.oarlock.service.Finding;
import org.oarlock.service.fixture.PlayedSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;

class RecountTest {
  @TempDir private Path folder;
  private JobBench bench;
  private CountBench counting;
  private long first;

  @BeforeEach
  void a_case_that_is_held_for_missing_images() {
    bench = new JobBench(folder);
    counting = new CountBench(folder);
    first = bench.instance();
    bench.arrive(List.of(first), Finding.of("INCOMPLETE", "9 of 9 are missing"));
  }

  @Test
  @Verifies(
      value = {"SRS-1010", "SRS-1011"},
      level = Level.INTEGRATION)
  void it_waits_is_counted_again_and_fetched_once() throws IOException {
    counting.sourceHasBesides("2.25.11", "2.25.12");
    look();
    assertThat(bench.only().state()).isEqualTo(CaseState.HELD);
    assertThat(bench.only().findings())
        .singleElement()
        .satisfies(each -> assertThat(each.message()).startsWith("2 of the 18 images"));
    assertThat(counting.source.sent()).containsExactly(List.of("2.25.11", "2.25.12"));

    look();
    assertThat(counting.source.asked()).as("before the time is up").isEqualTo(1);
    timePasses();
    look();
    assertThat(counting.source.asked()).isEqualTo(2);
    assertThat(counting.source.sent()).hasSize(1);
    assertThat(bench.history(bench.only().id())).containsOnlyOnce("IMAGES_FETCHED");
  }

  @Test
  @Verifies(value = "SRS-1010", level = Level.INTEGRATION)
  void it_goes_on_when_the_source_has_no_more_than_was_received() throws IOException {
    counting.sourceHasBesides();
    look();
    assertThat(bench.only().state()).isEqualTo(CaseState.ARRIVED);
    assertThat(bench.only().findings()).isEmpty();
    assertThat(bench.history(bench.only().id())).endsWith("CASE_ARRIVED");
  }

  @Test
  @Verifies(value = "SRS-1010", level = Level.INTEGRATION)
  void more_images_of_its_series_go_to_the_same_case() {
    List<Long> all = List.of(first, bench.instance());
    bench.arrive(all);
    assertThat(bench.only().state()).isEqualTo(CaseState.ARRIVED);
    assertThat(bench.store.images(bench.only().id())).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  @Verifies(value = "SRS-1012", level = Level.INTEGRATION)
  void a_source_that_falls_silent_keeps_it_held() throws IOException {
    counting.source.answers(new NetworkFailure.Unreachable("nobody listens"));
    look();
    assertThat(bench.only().state()).isEqualTo(CaseState.HELD);
    assertThat(bench.only().findings()).extracting(Finding::code).containsExactly("NOT_COUNTED");
    timePasses();
    counting.sourceHasBesides();
    look();
    assertThat(bench.only().state()).isEqualTo(CaseState.ARRIVED);
  }

  @Test
  @Verifies(value = "SRS-1010", level = Level.INTEGRATION)
  void what_is_held_for_another_reason_is_left_alone() throws IOException {
    JobBench other = new JobBench(folder);
    other.arrive(List.of(other.instance()), Finding.of("INSTANCE_CONFLICT", "two contents"));
    counting.sourceHasBesides();
    look();
    assertThat(other.only().state()).isEqualTo(CaseState.HELD);
  }

  /** The shared database may hold held cases of other tests: they are counted as well. */
  private void look() throws IOException {
    new Recount(
            bench.store,
            new CountStore(bench.database.jdbc()),
            bench.database.transactions(),
            bench.database.audit(),
            counting::desk,
            counting.count(PlayedSource.PEER),
            Clock.systemUTC())
        .look();
  }

  private void timePasses() {
    bench
        .database
        .jdbc()
        .sql("UPDATE cases SET next_step_at = now() WHERE series_id = :series")
        .param("series", bench.seriesId)
        .update();
  }
}
