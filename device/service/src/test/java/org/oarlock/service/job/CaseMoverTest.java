package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.Finding;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

class CaseMoverTest {
  @TempDir private Path folder;
  private JobBench bench;

  @BeforeEach
  void a_bench() {
    bench = new JobBench(folder).allStepsSucceed();
  }

  @Test
  @Verifies(
      value = {"SRS-1701", "RC-59"},
      level = Level.INTEGRATION)
  void a_case_goes_through_every_state_in_order_and_each_is_audited() {
    long id = bench.caseIn(CaseState.ARRIVED);

    assertThat(bench.mover().move(id)).isEmpty();

    assertThat(bench.record(id).state()).isEqualTo(CaseState.DELIVERED);
    assertThat(bench.history(id))
        .containsExactly(
            "CASE_ROUTED",
            "CASE_GATED",
            "CASE_SEGMENTED",
            "CASE_DRAWN",
            "CASE_PROVED",
            "CASE_DELIVERED");
  }

  @Test
  @Verifies(value = "SRS-1701", level = Level.INTEGRATION)
  void a_case_at_rest_stays() {
    for (CaseState state : CaseState.values()) {
      if (!state.moving()) {
        long id = bench.caseIn(state);
        assertThat(bench.mover().move(id)).isEmpty();
        assertThat(bench.record(id).state()).isEqualTo(state);
      }
    }
  }

  @Test
  @Verifies(
      value = {"SRS-1702", "RC-59"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_late_workers_write_is_dropped() {
    long id = bench.caseIn(CaseState.GATED);
    bench.stages.put(
        CaseState.GATED,
        desk -> {
          // Meanwhile an operator cancels.
          bench.acts().perform(OperatorAct.CANCEL, id, "clinician", "wrong patient", null);
          return JobBench.to(CaseState.SEGMENTED, Finding.of("LATE", "too late"));
        });

    bench.mover().move(id);

    assertThat(bench.record(id).state()).isEqualTo(CaseState.CANCELLED);
    assertThat(bench.record(id).findings()).isEmpty();
    assertThat(bench.history(id)).containsExactly("OPERATOR_CANCEL");
  }

  @Test
  @Verifies(
      value = {"SRS-1703", "RC-61"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void after_a_crash_in_a_step_that_step_is_done_again() {
    long id = bench.caseIn(CaseState.SEGMENTED);
    bench.store.begin(id);

    bench.mover().move(id);

    assertThat(bench.record(id).state()).isEqualTo(CaseState.DELIVERED);
    assertThat(bench.history(id)).containsExactly("CASE_DRAWN", "CASE_PROVED", "CASE_DELIVERED");
  }

  @Test
  @Verifies(value = "SRS-1704", level = Level.INTEGRATION)
  void a_step_that_fails_three_times_ends_the_case_in_words() {
    long id = bench.caseIn(CaseState.DRAWN);
    bench.stages.put(
        CaseState.DRAWN,
        desk -> {
          throw new java.io.IOException("disk on fire");
        });

    assertThat(bench.mover().move(id)).isPresent();
    assertThat(bench.mover().move(id)).isPresent();
    assertThat(bench.record(id).state()).isEqualTo(CaseState.DRAWN);
    assertThat(bench.mover().move(id)).isEmpty();

    assertThat(bench.record(id).state()).isEqualTo(CaseState.FAILED);
    assertThat(bench.record(id).findings())
        .extracting(Finding::code)
        .containsExactly("STEP_FAILED");
  }

  @Test
  @Verifies(
      value = {"SRS-1704", "RC-61"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_case_that_takes_the_device_down_again_and_again_is_left_alone() {
    long id = bench.caseIn(CaseState.GATED);
    for (int crash = 0; crash < 10; crash++) {
      bench.store.begin(id);
    }

    assertThat(bench.mover().move(id)).isEmpty();

    assertThat(bench.record(id).state()).isEqualTo(CaseState.FAILED);
  }

  @Test
  @Verifies(value = "SRS-1703", level = Level.INTEGRATION)
  void a_case_that_waits_says_when_it_goes_on() {
    long id = bench.caseIn(CaseState.PROVED);
    Instant later = Instant.now().plusSeconds(60);
    bench.stages.put(CaseState.PROVED, desk -> new StepOutcome.Waiting(later));

    assertThat(bench.mover().move(id)).isEqualTo(Optional.of(later));
    assertThat(bench.record(id).state()).isEqualTo(CaseState.PROVED);
    assertThat(bench.record(id).failures()).isZero();
  }

  @Test
  void findings_add_up_without_doubles() {
    Finding one = Finding.of("ONE", "first");
    Finding two = Finding.of("TWO", "second");
    long id = bench.caseIn(CaseState.ROUTED);
    bench.stages.put(CaseState.ROUTED, desk -> JobBench.to(CaseState.GATED, one));
    bench.stages.put(CaseState.GATED, desk -> JobBench.to(CaseState.BLOCKED, one, two));

    bench.mover().move(id);

    assertThat(bench.record(id).findings()).isEqualTo(List.of(one, two));
  }
}
