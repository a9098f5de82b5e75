package org.oarlock.trace.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each seeded defect is found by its rule without the others, so that a changed decision of one
 * rule is looked at by its own tests only: mutation testing would take hours otherwise.
 */
final class RuleAloneTest {

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("org.oarlock.trace.check.EveryRuleTest#ofRules")
  void a_rule_needs_no_other(RuleName rule, String words, UnaryOperator<Fixture> defect) {
    assertThat(defect.apply(Fixture.whole()).alone(rule)).anyMatch(said -> said.contains(words));
  }

  @Test
  void no_rule_has_anything_to_say_of_a_whole_trace() {
    Fixture whole = Fixture.whole().baseline();
    assertThat(RuleName.values()).allSatisfy(rule -> assertThat(whole.alone(rule)).isEmpty());
  }
}
