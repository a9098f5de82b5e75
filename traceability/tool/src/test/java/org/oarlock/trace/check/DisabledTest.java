package org.oarlock.trace.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

@Verifies("SRS-3205")
final class DisabledTest {

  private final Fixture whole =
      Fixture.whole().method("RC-1", "works", Level.UNIT, Shows.EFFECTIVE);

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
