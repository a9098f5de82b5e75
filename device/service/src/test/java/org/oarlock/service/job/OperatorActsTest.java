package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

class OperatorActsTest {
  @TempDir private Path folder;
  private JobBench bench;

  @BeforeEach
  void a_bench() {
    bench = new JobBench(folder);
  }

  @Test
  @Verifies(
      value = {"SRS-1707", "RC-70"},
      level = Level.INTEGRATION)
  void an_act_is_audited_with_user_and_reason() {
    long id = bench.caseIn(CaseState.HELD);

    assertThat(perform(OperatorAct.RELEASE, id, "checked with the scanner", null))
        .isEqualTo(new ActOutcome.Done(CaseState.ARRIVED));

    assertThat(bench.database.audit().about("case " + id))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.event()).isEqualTo("OPERATOR_RELEASE");
              assertThat(entry.actor()).isEqualTo("physicist");
              assertThat(entry.details()).isEqualTo("checked with the scanner");
            });
  }

  @Test
  @Verifies(
      value = {"SRS-1707", "RC-70"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void without_a_reason_nothing_happens() {
    long id = bench.caseIn(CaseState.HELD);

    assertThat(perform(OperatorAct.RELEASE, id, "  ", null))
        .isEqualTo(new ActOutcome.Refused("An act needs a reason."));
    assertThat(bench.record(id).state()).isEqualTo(CaseState.HELD);
    assertThat(bench.history(id)).isEmpty();
  }

  @Test
  @Verifies(value = "SRS-1708", level = Level.INTEGRATION)
  void an_act_that_does_not_fit_is_refused_in_words() {
    long id = bench.caseIn(CaseState.REFUSED);

    assertThat(perform(OperatorAct.CANCEL, id, "why not", null))
        .isEqualTo(new ActOutcome.Refused("The case is REFUSED: the case has ended already."));
    assertThat(perform(OperatorAct.CANCEL, Long.MAX_VALUE, "why not", null))
        .isInstanceOf(ActOutcome.Refused.class);
    assertThat(perform(OperatorAct.REROUTE, id, "why not", "no such rule"))
        .isEqualTo(new ActOutcome.Refused("The site has no rule 'no such rule'."));
  }

  @Test
  @Verifies(
      value = {"SRS-1708", "RC-67"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void once_a_destination_has_the_result_nothing_is_run_again() {
    long id = bench.caseIn(CaseState.CANCELLED);
    bench
        .database
        .jdbc()
        .sql(
            """
            INSERT INTO delivery (case_id, destination, state, digest, started_at, next_attempt_at)
            VALUES (:id, 'TPS', 'RECEIVED', '', now(), now())
            """)
        .param("id", id)
        .update();

    for (OperatorAct act : List.of(OperatorAct.RERUN, OperatorAct.REROUTE)) {
      assertThat(perform(act, id, "again please", null))
          .isEqualTo(new ActOutcome.Refused("A destination has a result of this case already."));
    }
    assertThat(bench.record(id).state()).isEqualTo(CaseState.CANCELLED);
  }

  @Test
  @Verifies(value = "SRS-1708", level = Level.INTEGRATION)
  void a_delivery_that_can_never_succeed_is_ended_by_a_person() {
    long id = bench.caseIn(CaseState.DEAD_LETTER);

    assertThat(perform(OperatorAct.CANCEL, id, "the destination wants no voxels any more", null))
        .isEqualTo(new ActOutcome.Done(CaseState.CANCELLED));
    assertThat(bench.history(id)).containsExactly("OPERATOR_CANCEL");
  }

  @Test
  @Verifies(value = "SRS-1709", level = Level.INTEGRATION)
  void what_an_earlier_attempt_made_does_not_count_for_the_next() {
    long id = bench.caseIn(CaseState.BLOCKED);
    bench.store.artifact(id, CaseFolder.SEGMENTATION, "digest", 1);

    perform(OperatorAct.RERUN, id, "again please", null);

    assertThat(bench.store.digests(id)).isEmpty();
  }

  @Test
  @Verifies(value = "SRS-1707", level = Level.INTEGRATION)
  void a_rule_that_an_operator_chose_is_kept() {
    long id = bench.caseIn(CaseState.IGNORED);

    perform(OperatorAct.REROUTE, id, "this one is wanted", "planning CT");

    assertThat(bench.record(id).state()).isEqualTo(CaseState.ARRIVED);
    assertThat(bench.record(id).chosenRoute()).isEqualTo("planning CT");
  }

  @Test
  @Verifies(value = "SRS-1707", level = Level.INTEGRATION)
  void a_case_can_be_taken_before_others() {
    long id = bench.caseIn(CaseState.GATED);

    assertThat(perform(OperatorAct.PRIORITISE, id, "treated today", null))
        .isEqualTo(new ActOutcome.Done(CaseState.GATED));
    assertThat(bench.record(id).priority()).isEqualTo(1);
  }

  private ActOutcome perform(OperatorAct act, long id, String reason, @Nullable String route) {
    return bench.acts().perform(act, id, "physicist", reason, route);
  }
}
