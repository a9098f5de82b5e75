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
