package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.Finding;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

class CaseIntakeTest {
  private static final Finding ABORTED = Finding.of("ASSOCIATION_ABORTED", "broke off");
  @TempDir private Path folder;
  private JobBench bench;

  @BeforeEach
  void a_bench() {
    bench = new JobBench(folder);
  }

  @Test
  @Verifies(
      value = {"SRS-1706", "RC-67"},
      level = Level.INTEGRATION)
  void a_series_makes_one_case_however_often_it_arrives() {
    List<Long> images = List.of(bench.instance(), bench.instance());

    bench.arrive(images);
    bench.arrive(images);

    assertThat(bench.only().state()).isEqualTo(CaseState.ARRIVED);
    assertThat(bench.store.images(bench.only().id())).containsExactlyInAnyOrderElementsOf(images);
  }

  @Test
  @Verifies(
      value = {"SRS-1706", "RC-5"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void images_that_come_late_make_a_further_case_that_is_held() {
    long first = bench.instance();
    bench.arrive(List.of(first));
    bench.acts().perform(OperatorAct.CANCEL, bench.only().id(), "meier", "not wanted", null);
    bench.arrive(List.of(first, bench.instance()));

    assertThat(bench.cases()).hasSize(2);
    CaseRecord late = bench.cases().get(0);
    assertThat(late.state()).isEqualTo(CaseState.HELD);
    assertThat(late.findings()).extracting(Finding::code).containsExactly("LATE_INSTANCES");
    assertThat(bench.cases().get(1).state()).isEqualTo(CaseState.CANCELLED);
  }

  @Test
  @Verifies(value = "SRS-1706", level = Level.INTEGRATION)
  void a_series_held_for_its_sender_goes_on_as_the_same_case() {
    long first = bench.instance();
    bench.arrive(List.of(first), ABORTED);
    assertThat(bench.only().state()).isEqualTo(CaseState.HELD);

    List<Long> all = List.of(first, bench.instance());
    bench.arrive(all);

    assertThat(bench.only().state()).isEqualTo(CaseState.ARRIVED);
    assertThat(bench.only().findings()).isEmpty();
    assertThat(bench.store.images(bench.only().id())).containsExactlyInAnyOrderElementsOf(all);
  }
}
