package org.oarlock.trace.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;

@Verifies("SRS-4105")
final class FirstLineTest {

  @Test
  void the_words_become_one_line_and_the_stack_is_left_out() {
    assertThat(FirstLine.of("\n\nAssertionError: \n  expected 1\nbut was 2\n\tat a.b.C.d(C.java)"))
        .isEqualTo("AssertionError: expected 1 but was 2");
  }

  @Test
  void paths_of_the_machine_are_left_out() {
    assertThat(FirstLine.of("no file:/home/x/y.dcm and no /var/a1/b2, but 1/2 and a/b"))
        .isEqualTo("no (path) and no (path), but 1/2 and a/b");
  }

  @Test
  void what_is_long_is_cut_in_its_middle() {
    assertThat(FirstLine.of("Expecting: " + "x".repeat(300) + " to contain: 7"))
        .hasSize(201)
        .startsWith("Expecting: xxx")
        .contains("…")
        .endsWith("xxx to contain: 7");
  }

  @Test
  void a_long_description_is_left_out_before_the_assertion() {
    assertThat(FirstLine.of("[" + "  5 %  reading ".repeat(9) + "]\nexpected: 1\n but was: 0"))
        .isEqualTo("expected: 1 but was: 0");
    assertThat(FirstLine.of("[" + "x".repeat(90) + "] Expecting empty but was: [1]"))
        .isEqualTo("Expecting empty but was: [1]");
  }

  @Test
  void a_short_description_stays() {
    assertThat(FirstLine.of("[exit code]\nexpected: 1\n but was: 0"))
        .isEqualTo("[exit code] expected: 1 but was: 0");
  }

  @Test
  void a_test_without_words_leaves_none() {
    assertThat(FirstLine.of("")).isEmpty();
  }
}
