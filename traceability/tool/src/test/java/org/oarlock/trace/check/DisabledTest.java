package org.oarlock.trace.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.evidence.Outcome;

@Verifies("SRS-3205")
final class DisabledTest {

  private final Fixture whole =
      Fixture.whole()
          .item("RC-1", "breaks: CAUSE-1, tier: protective, state: implemented, newRisks: no")
          .method("RC-1", "works", Level.UNIT, Shows.EFFECTIVE);

  @Test
  void a_control_whose_test_failed_on_changed_code_has_the_record() {
    assertThat(Disabled.standing(whole.mutant("a.c.Guard", "works").subject()))
        .startsWith("1 of 1 controls");
  }

  @Test
  void a_class_inside_the_control_counts_as_the_control() {
    assertThat(Disabled.standing(whole.mutant("a.c.Guard$Part", "works").subject()))
        .startsWith("1 of 1 controls");
  }

  @Test
  @Verifies("SRS-3208")
  void the_cause_of_a_control_with_one_is_seeded_by_its_test() {
    assertThat(SeededCauses.standing(whole.subject())).startsWith("1 of 1 causes");
  }

  @Test
  @Verifies("SRS-3208")
  void of_several_causes_only_those_that_a_test_names_are_seeded() {
    Fixture two =
        Fixture.whole()
            .item("CAUSE-2", "leadsTo: HS-1, outside: the sun")
            .item(
                "RC-1",
                "breaks: [CAUSE-1, CAUSE-2], tier: protective, state: implemented, newRisks: no");
    assertThat(SeededCauses.standing(two.subject())).startsWith("0 of 2 causes");
    assertThat(
            SeededCauses.standing(
                two.scenario("in the sun", Shows.EFFECTIVE, "RC-1", "CAUSE-2").subject()))
        .startsWith("1 of 2 causes");
  }

  @Test
  @Verifies("SRS-4106")
  void a_test_that_failed_without_the_control_is_the_record_of_the_shipped_program() {
    assertThat(Disabled.standing(whole.effect(Outcome.FAILED, 1, "").subject()))
        .contains("1 of 1 controls", "(1 in the shipped program, 0 by mutation)");
  }

  @Test
  @Verifies("SRS-4106")
  void a_record_of_another_program_is_none_and_is_named() {
    assertThat(Disabled.standing(whole.effect(Outcome.FAILED, 1, "another jar").subject()))
        .contains("0 of 1 controls", "of something else than is here now: RC-1");
  }

  @Test
  @Verifies("SRS-4106")
  void a_control_that_says_why_it_cannot_be_taken_out_is_counted_apart() {
    assertThat(Disabled.standing(Fixture.whole().subject()))
        .contains("0 of 1 controls", "why it cannot be had is said of RC-1");
  }

  @Test
  void a_claim_on_a_method_counts_for_its_class() {
    Fixture onMethod =
        whole
            .withoutCode("SRS-2")
            .code("RC-1", "a.c.Guard.guard")
            .withoutClass("a.c.Guard.guard")
            .mutant("a.c.Guard", "works");
    assertThat(Disabled.standing(onMethod.subject())).startsWith("1 of 1 controls");
  }

  @Test
  @Verifies("SRS-4106")
  void the_record_of_one_control_is_none_of_another() {
    Fixture two =
        whole
            .item("RC-2", "breaks: CAUSE-1, tier: protective, state: implemented, newRisks: no")
            .effect(Outcome.FAILED, 1, "");
    assertThat(Disabled.standing(two.subject()))
        .startsWith("1 of 2 controls")
        .endsWith("without it: RC-2.");
  }

  @Test
  @Verifies("SRS-4106")
  void a_record_of_this_program_that_shows_nothing_is_not_called_stale() {
    assertThat(Disabled.standing(whole.effect(Outcome.PASSED, 1, "").subject()))
        .contains("0 of 1 controls")
        .doesNotContain("of something else than is here now");
  }

  @Test
  void only_controls_that_software_carries_out_now_are_asked() {
    Fixture others =
        whole
            .item("CLAUSE-5.1", "state: implemented")
            .item("RC-2", "breaks: CAUSE-1, tier: protective, state: planned")
            .item("RC-3", "breaks: CAUSE-1, tier: protective, state: implemented, means: human");
    assertThat(Disabled.asked(others.subject())).extracting("id").containsExactly("RC-1");
  }

  @Test
  void a_test_that_names_something_else_is_no_record() {
    assertThat(Disabled.standing(whole.mutant("a.c.Guard", "shines").subject()))
        .endsWith("without it: RC-1.");
  }

  @Test
  void code_of_something_else_is_no_record() {
    assertThat(Disabled.standing(whole.mutant("a.b.Warner", "works").subject()))
        .endsWith("without it: RC-1.");
  }
}
