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
  void what_is_long_is_cut() {
    assertThat(FirstLine.of("x".repeat(300))).hasSize(201).endsWith("…");
  }

  @Test
  void a_test_without_words_leaves_none() {
    assertThat(FirstLine.of("")).isEmpty();
  }
}
