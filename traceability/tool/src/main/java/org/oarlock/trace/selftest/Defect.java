package org.oarlock.trace.selftest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.oarlock.trace.check.RuleName;

/**
 * One way in which quality data goes wrong.
 *
 * @param group the rule that has to find it, or what else it is about
 * @param where finds a place for it; nothing where it cannot be seeded
 */
record Defect(String group, String title, Depth depth, Function<Ground, Optional<Seed>> where) {

  /** What is planted, before anybody says what it is called. */
  record Plan(List<Edit> edits, Expectation expectation, boolean boundAgain) {

    Plan(Edit edit, Expectation expectation) {
      this(List.of(edit), expectation, false);
    }
  }

  /** A defect that a rule has to find in the file that the plan names. */
  static Defect of(RuleName rule, String title, Depth depth, Function<Ground, Stream<Plan>> plans) {
    return of(rule.id(), title, depth, plans);
  }

  /** A defect of a group that is no rule. */
  static Defect of(String group, String title, Depth depth, Function<Ground, Stream<Plan>> plans) {
    return new Defect(
        group,
        title,
        depth,
        ground ->
            plans
                .apply(ground)
                .findFirst()
                .map(
                    plan ->
                        new Seed(
                            title, plan.edits(), plan.expectation(), depth, plan.boundAgain())));
  }

  /** A plan by which a rule names a file. */
  static Stream<Plan> plan(Optional<Edit> edit, RuleName rule, String file) {
    return edit.stream()
        .map(one -> new Plan(one, new Expectation.Names(rule, Optional.of(file), "")));
  }

  /** A plan by which a rule names the file that was changed. */
  static Stream<Plan> plan(Optional<Edit> edit, RuleName rule) {
    return edit.stream()
        .map(one -> new Plan(one, new Expectation.Names(rule, Optional.of(one.file()), "")));
  }
}
