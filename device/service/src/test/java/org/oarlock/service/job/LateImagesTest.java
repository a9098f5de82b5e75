package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.service.Finding;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

class LateImagesTest {
  @TempDir private Path folder;
  private JobBench bench;

  @BeforeEach
  void a_bench() {
    bench = new JobBench(folder);
  }

  @ParameterizedTest
  @EnumSource(names = {"ARRIVED", "HELD", "ROUTED", "GATED", "REFUSED", "IGNORED", "FAILED"})
  @Verifies(
      value = {"SRS-1721", "RC-260"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_case_of_which_nothing_was_segmented_waits_and_goes_on_with_all_images(CaseState state) {
    CaseRecord before = bench.record(bench.caseIn(state));

    List<Long> all = bench.grow(before.id());

    assertThat(bench.only().state()).isEqualTo(CaseState.REOPENED);
    assertThat(bench.store.begin(before.id())).as("nothing moves it").isEmpty();
    assertThat(bench.store.advance(before, CaseState.SEGMENTED, List.of()))
        .as("whoever worked on it is overtaken")
        .isFalse();

    bench.arrive(all);

    assertThat(bench.only().state()).isEqualTo(CaseState.ARRIVED);
    assertThat(bench.store.images(before.id())).containsExactlyInAnyOrderElementsOf(all);
    assertThat(bench.history(before.id())).containsExactly("CASE_REOPENED", "CASE_ARRIVED");
  }

  @ParameterizedTest
  @EnumSource(names = {"SEGMENTED", "DRAWN"})
  @Verifies(
      value = {"SRS-1722", "RC-260"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_case_that_was_segmented_and_not_proved_is_superseded(CaseState state) {
    CaseRecord before = bench.record(bench.caseIn(state));

    bench.grow(before.id());

    assertThat(bench.only().state()).isEqualTo(CaseState.SUPERSEDED);
    assertThat(bench.only().findings()).extracting(Finding::code).containsExactly("SUPERSEDED");
    assertThat(bench.store.advance(before, CaseState.PROVED, List.of())).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"SEGMENTED", "PROVED", "DELIVERED", "DEAD_LETTER"})
  @Verifies(
      value = {"SRS-1722", "RC-260"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_new_version_is_made_of_all_images_and_the_earlier_case_keeps_its_own(CaseState state) {
    long before = bench.caseIn(state);
    bench.store.chooseRoute(before, "chosen");
    List<Long> all = bench.grow(before);
    bench.arrive(all);

    CaseRecord next = bench.cases().get(0);
    assertThat(next.state()).isEqualTo(CaseState.ARRIVED);
    assertThat(next.version()).isEqualTo(new CaseVersion(2, before, false));
    assertThat(next.chosenRoute()).isEqualTo("chosen");
    assertThat(bench.store.images(next.id())).containsExactlyInAnyOrderElementsOf(all);
    assertThat(bench.store.images(before)).containsExactly(all.get(0));
    assertThat(bench.record(before).version()).isEqualTo(new CaseVersion(1, null, true));

    bench.arrive(all);

    assertThat(bench.cases()).as("the same images once more").hasSize(2);
  }

  @Test
  @Verifies(value = "SRS-1722", level = Level.INTEGRATION)
  void a_case_that_kept_masks_is_not_reopened() {
    long before = bench.caseIn(CaseState.KEPT);
    bench.store.artifact(before, CaseFolder.MASKS, "digest", 1);

    bench.arrive(bench.grow(before));

    assertThat(bench.record(before).state()).isEqualTo(CaseState.KEPT);
    assertThat(bench.cases().get(0).version().after()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(names = {"CANCELLED", "REMOVING", "REMOVED"})
  @Verifies(value = "SRS-1706", level = Level.INTEGRATION)
  void after_a_case_that_was_ended_for_good_the_next_one_is_held(CaseState state) {
    bench.arrive(bench.grow(bench.caseIn(state)));

    CaseRecord next = bench.cases().get(0);
    assertThat(next.state()).isEqualTo(CaseState.HELD);
    assertThat(next.findings()).extracting(Finding::code).containsExactly("LATE_INSTANCES");
    assertThat(next.version().number()).isEqualTo(2);
  }

  @Test
  @Verifies(
      value = {"SRS-1004", "SRS-1722"},
      level = Level.INTEGRATION)
  void an_image_that_conflicts_holds_the_version_that_it_makes() {
    long before = bench.caseIn(CaseState.PROVED);
    List<Long> images = List.copyOf(bench.store.images(before));
    bench.grow(before);
    bench.arrive(images, Finding.of("INSTANCE_CONFLICT", "two contents"));

    assertThat(bench.store.isOutdated(before)).isTrue();
    assertThat(bench.cases().get(0).state()).isEqualTo(CaseState.HELD);
  }

  @ParameterizedTest
  @EnumSource(names = {"RESEND", "RERUN", "REROUTE"})
  @Verifies(
      value = {"SRS-1708", "RC-260"},
      level = Level.INTEGRATION)
  void no_act_has_an_outdated_case_give_a_result(OperatorAct act) {
    long before =
        bench.caseIn(act == OperatorAct.RESEND ? CaseState.DEAD_LETTER : CaseState.CANCELLED);
    bench.grow(before);

    assertThat(bench.acts().perform(act, before, "meier", "try", null))
        .isInstanceOfSatisfying(
            ActOutcome.Refused.class,
            refused -> assertThat(refused.words()).contains("latest case of the series"));
  }

  @Test
  @Verifies(value = "SRS-1708", level = Level.INTEGRATION)
  void a_case_that_is_cancelled_while_it_waits_is_not_run_again_over_half_its_images() {
    long before = bench.caseIn(CaseState.GATED);
    List<Long> all = bench.grow(before);
    bench.acts().perform(OperatorAct.CANCEL, before, "meier", "stop", null);

    assertThat(bench.acts().perform(OperatorAct.RERUN, before, "meier", "go", null))
        .isInstanceOf(ActOutcome.Refused.class);
    bench.arrive(all);

    assertThat(bench.cases().get(0).state()).isEqualTo(CaseState.HELD);
  }

  /** The worker and the image start together; which one PostgreSQL lets first is not known. */
  @RepeatedTest(40)
  @Verifies(
      value = {"SRS-1721", "SRS-1722", "RC-260"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void an_image_that_comes_while_the_case_is_moved_is_in_what_is_made_last(RepetitionInfo run) {
    long before = bench.caseIn(CaseState.ARRIVED);
    bench.allStepsSucceed();
    bench.stages.put(
        CaseState.PROVED,
        desk ->
            JobBench.to(
                bench.store.isOutdated(before) ? CaseState.SUPERSEDED : CaseState.DELIVERED));

    CompletableFuture<Void> worker = CompletableFuture.runAsync(() -> bench.mover().move(before));
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(run.getCurrentRepetition()));
    List<Long> all = bench.grow(before);
    worker.join();
    bench.arrive(all);

    CaseRecord latest = bench.cases().get(0);
    assertThat(latest.state()).isEqualTo(CaseState.ARRIVED);
    assertThat(latest.version().outdated()).isFalse();
    assertThat(bench.store.images(latest.id())).containsExactlyInAnyOrderElementsOf(all);
    if (latest.id() != before) {
      assertThat(bench.record(before).version().outdated()).isTrue();
      assertThat(bench.record(before).state()).isIn(CaseState.SUPERSEDED, CaseState.DELIVERED);
      assertThat(latest.version().after()).isEqualTo(before);
    }
  }
}
