package org.oarlock.trace.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.evidence.Effect;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.source.Unreadable;

@Verifies("SRS-4105")
final class EffectFileTest {

  @Test
  void what_was_written_is_read_back_in_the_order_of_the_controls() throws Unreadable {
    String text = EffectFile.json(List.of(effect("RC-10"), effect("RC-9"))).toString();
    assertThat(EffectFile.read("e.json", text)).containsExactly(effect("RC-9"), effect("RC-10"));
  }

  @Test
  void a_control_that_was_not_called_was_not_disabled() {
    assertThat(effect("RC-1").disabled()).isTrue();
    assertThat(effect("RC-1").stale("another jar").holds()).isFalse();
    assertThat(effect("RC-1").noticed()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"format\": 2}",
        "{\"format\": 1, \"controls\": [{\"tests\": [{\"outcome\": \"fine\"}]}]}"
      })
  void what_is_no_record_is_unreadable(String text) {
    assertThatThrownBy(() -> EffectFile.read("e.json", text)).isInstanceOf(Unreadable.class);
  }

  private static Effect effect(String control) {
    return new Effect(
        control,
        "a.B#c",
        "return true",
        new Effect.Tested("x.jar", "a1", "b2"),
        "c3",
        new Effect.Taken(2, 1),
        List.of(
            new Effect.Ended(TestId.scenario("a.feature", "warns", 1), "d4", Outcome.PASSED, ""),
            new Effect.Ended(TestId.method("a.BTest", "warns"), "e5", Outcome.FAILED, "why")),
        "");
  }
}
