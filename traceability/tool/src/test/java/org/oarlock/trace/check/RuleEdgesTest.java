package org.oarlock.trace.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.evidence.Outcome;

/** Where a rule begins and where it ends: each case notices a changed decision of its rule. */
final class RuleEdgesTest {

  private static final String RC = RiskEdges.RC;
  private static final String SRS = "text: Warn., satisfies: SYS-1, item: ITEM-1, ";
  private static final String SOUP =
      "version: '1.0', purl: 'pkg:maven/x/y@1.0', heldBy: ITEM-1, anomalyReview: ";

  private static Arguments edge(RuleName rule, String words, UnaryOperator<Fixture> change) {
    return arguments(rule, words, change);
  }

  static Stream<Arguments> findings() {
    return Stream.of(
        edge(
            RuleName.FLOOR,
            "read 2 items of kind SRS, the floor is 3; they are read from requirements/srs.yaml",
            f -> f.model("items: {SRS: 2}", "items: {SRS: 3}")),
        edge(
            RuleName.FLOOR,
            "read 6 annotations and tags, the floor is 7",
            f -> f.model("annotations: 4", "annotations: 7")),
        edge(
            RuleName.FLOOR,
            "read 3 scenarios, the floor is 4; they are read from features/*.feature",
            f -> f.model("scenarios: 3", "scenarios: 4")),
        edge(
            RuleName.BASELINE_GONE,
            "no result of the scenario f/one.feature: warns",
            f -> f.baseline().withoutResultOf("warns")),
        edge(
            RuleName.SOUP_REVIEW,
            "needs a date and a result",
            f -> f.item("SOUP-1", SOUP + "{date: 2026-11-01}")),
        edge(
            RuleName.SOUP_REVIEW,
            "more than 180 days ago",
            f -> f.item("SOUP-1", SOUP + "{date: 2026-05-26, result: none}")),
        edge(
            RuleName.CONTROL_PLANNED,
            "RC-1 is planned, but a.c.Guard implements it",
            f ->
                f.code("RC-1", "a.c.Guard")
                    .item("RC-1", RC.replace("implemented", "planned") + "tier: protective")),
        edge(
            RuleName.SLOT_SHARED,
            "fills both slots of RC-1",
            f ->
                f.method("RC-1", "", Level.UNIT, Shows.IMPLEMENTED)
                    .method("RC-1", "works", Level.UNIT, Shows.EFFECTIVE)),
        edge(
            RuleName.PATH_MISSING,
            "ITEM-1: there is no nowhere",
            f -> f.item("ITEM-1", "package: a.b, module: nowhere, safetyClass: C")),
        edge(
            RuleName.FIELD_TYPE,
            "'before' holds named fields",
            f -> f.item("RISK-1", "situation: HS-1, harm: HARM-1, before: 5")),
        edge(
            RuleName.FIELD_TYPE,
            "'satisfies' holds words or a list of them",
            f -> f.item("SYS-1", "text: Warns., satisfies: {a: b}")),
        edge(
            RuleName.FIELD_UNKNOWN,
            "unknown field 'p3'",
            f -> f.item("RISK-1", "situation: HS-1, harm: HARM-1, before: {p1: 5, p2: 3, p3: 1}")),
        edge(
            RuleName.ID_DUPLICATE,
            "IFU-1 stands already",
            f -> f.statement("en", "IFU-1").statement("en", "IFU-1")),
        edge(
            RuleName.FIELD_MISSING,
            "SRS-1: the field 'verification' is missing",
            f -> f.item("SRS-1", SRS + "verification: ''")),
        edge(RuleName.FIELD_MISSING, "an item without an id", f -> f.statement("en", "''")),
        edge(
            RuleName.FIELD_CHOICE,
            "CAUSE-1: at least one of [startsIn, outside] has to be there",
            f ->
                f.model("oneOf: [[startsIn, outside]]", "anyOf: [[startsIn, outside]]")
                    .item("CAUSE-1", "leadsTo: HS-1")),
        edge(
            RuleName.FIELD_CHOICE,
            "CAUSE-1: exactly one of [startsIn, outside] has to be there",
            f -> f.item("CAUSE-1", "leadsTo: HS-1, startsIn: ITEM-1, outside: the sun")),
        edge(
            RuleName.FLOOR,
            "read 3 results of scenarios, the floor is 4",
            f ->
                f.method("SRS-1", "warns", Level.UNIT, Shows.IMPLEMENTED)
                    .model("scenarioResults: 3", "scenarioResults: 4")),
        edge(
            RuleName.BELOW_MISSING,
            "UN-1 has no VAL below it by 'validates'",
            f -> f.without("VAL-1")),
        edge(
            RuleName.BELOW_MISSING,
            "SYS-2 has no SRS below it",
            f -> f.item("SYS-2", "text: Warns., satisfies: UN-1")),
        edge(
            RuleName.TEST_MISSING,
            "no test at system level shows SRS-1",
            f ->
                f.withoutScenario("warns").method("SRS-1", "warns", Level.UNIT, Shows.IMPLEMENTED)),
        edge(
            RuleName.CONTROL_METHOD,
            "no compiled class has a.c.Guard#gaurd (nearest match: guard)",
            f -> f.item("RC-1", disabledBy("gaurd")).methods("a.c.Guard", "guard()V")),
        edge(
            RuleName.CONTROL_METHOD,
            "several methods are called a.c.Guard#guard; say which by its descriptor",
            f -> f.item("RC-1", disabledBy("guard")).methods("a.c.Guard", "guard()V", "guard(I)V")),
        edge(
            RuleName.ITEM_PACKAGE,
            "no compiled class stands in a.d",
            f ->
                f.classes("a.d.package-info")
                    .item("ITEM-1", "package: a.d, module: m, safetyClass: C")));
  }

  static Stream<Arguments> silences() {
    return Stream.of(
        edge(
            RuleName.SOUP_REVIEW,
            "reviewed on the last day that counts",
            f -> f.item("SOUP-1", SOUP + "{date: 2026-05-27, result: none}")),
        edge(
            RuleName.SOUP_REVIEW,
            "reviewed today",
            f -> f.item("SOUP-1", SOUP + "{date: 2026-11-23, result: none}")),
        edge(
            RuleName.SLOT_MISSING,
            "not performed, in those words",
            f ->
                f.withoutScenario("guards when the first sensor fails")
                    .item(
                        "RC-1",
                        RC + "tier: protective, evidence: {effective: {notPerformed: no site}}")),
        edge(
            RuleName.SOUP_REVIEW,
            "not performed, in those words",
            f -> f.item("SOUP-1", SOUP + "{notPerformed: no time}")),
        edge(
            RuleName.SOUP_REVIEW,
            "no policy says how old a review may be",
            f -> f.withoutPolicy().item("SOUP-1", SOUP + "{date: 2001-01-01, result: none}")),
        edge(
            RuleName.FIELD_CHOICE,
            "both of what needs one at least",
            f ->
                f.model("oneOf: [[startsIn, outside]]", "anyOf: [[startsIn, outside]]")
                    .item("CAUSE-1", "leadsTo: HS-1, startsIn: ITEM-1, outside: the sun")),
        edge(
            RuleName.BELOW_MISSING,
            "a system requirement that no software meets",
            f -> f.item("SYS-2", "text: Warns., satisfies: UN-1, nonSoftware: a label")),
        edge(
            RuleName.SLOT_KIND,
            "a control that says that software carries it out",
            f -> f.item("RC-1", RC + "tier: protective, means: software")),
        edge(
            RuleName.SLOT_RECORD,
            "a record that is there, and a place in it",
            f ->
                f.item(
                    "RC-1",
                    RC
                        + "tier: protective, evidence:"
                        + " {implemented: {record: m}, effective: {record: 'm#two'}}")),
        edge(RuleName.CONTROL_UNNOTICED, "a test noticed", f -> f.effect(Outcome.FAILED, 1, "")),
        edge(
            RuleName.PATH_MISSING,
            "a clause that names a kind",
            f -> f.item("CLAUSE-5.1", "state: evidence, evidence: [SRS, 'm#one']")),
        edge(
            RuleName.UNIT_CODE,
            "a package above another",
            f ->
                f.item(
                    "UNIT-1", "item: ITEM-1, realises: SRS-1, code: a, text: 'Responsibility: x'")),
        edge(
            RuleName.ITEM_PACKAGE,
            "nothing is compiled",
            f -> f.withoutClass("a.b.Warner").withoutClass("a.c.Guard")),
        edge(
            RuleName.ID_DUPLICATE,
            "one statement in two languages",
            f -> f.statement("en", "IFU-1").statement("de", "IFU-1")),
        edge(
            RuleName.MUTATION_MISSING,
            "a part of the class was mutated",
            f ->
                f.model("policy:\n", "policy:\n  mutated: [a.c]\n")
                    .mutant("a.c.Guard$Part", "guards")),
        edge(
            RuleName.MUTATION_MISSING,
            "code that carries no control",
            f -> f.model("policy:\n", "policy:\n  mutated: [a.b]\n")),
        edge(
            RuleName.MUTATION_MISSING,
            "a name that only begins alike",
            f -> f.model("policy:\n", "policy:\n  mutated: [a.c.Gu]\n")),
        edge(
            RuleName.UNIT_CODE,
            "a class inside a class",
            f ->
                f.classes("a.b.Warner$Part")
                    .item(
                        "UNIT-1",
                        "item: ITEM-1, realises: SRS-1, code: a.b.Warner.Part, text: 'Responsibility: x'")),
        edge(
            RuleName.UNIT_CODE,
            "a package",
            f ->
                f.item(
                    "UNIT-1",
                    "item: ITEM-1, realises: SRS-1, code: a.b, text: 'Responsibility: x'")),
        edge(
            RuleName.NEW_RISK,
            "a number of a standard is no entry of ours",
            f ->
                f.item(
                    "RC-1",
                    RC.replace("none, because", "see ISO-14971, CAUSE-1") + "tier: design")),
        edge(
            RuleName.TEST_MISSING,
            "a requirement that is inspected",
            f ->
                f.withoutScenario("warns")
                    .item(
                        "SRS-1",
                        "text: Warn., satisfies: SYS-1, item: ITEM-1, verification: inspection,"
                            + " verificationRationale: nothing runs")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource({"findings", "org.oarlock.trace.check.RiskEdges#findings"})
  void a_rule_begins_here(RuleName rule, String words, UnaryOperator<Fixture> change) {
    assertThat(change.apply(Fixture.whole()).alone(rule)).anyMatch(said -> said.contains(words));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource({"silences", "org.oarlock.trace.check.RiskEdges#silences"})
  void a_rule_ends_here(RuleName rule, String why, UnaryOperator<Fixture> change) {
    assertThat(change.apply(Fixture.whole()).alone(rule)).as(why).isEmpty();
  }

  @Test
  void a_slot_that_no_test_claims_is_not_said_to_have_failed() {
    Fixture untried = Fixture.whole().withoutScenario("guards when the first sensor fails");
    assertThat(untried.alone(RuleName.SLOT_MISSING))
        .containsExactly("RC-1: nothing shows that it is effective");
  }

  @Test
  void what_was_probably_meant_is_of_a_kind_that_the_link_may_name() {
    Fixture dangling = Fixture.whole().item("SRS-1", SRS.replace("SYS-1", "UN-2"));
    assertThat(dangling.alone(RuleName.LINK_DANGLING))
        .containsExactly("SRS-1 'satisfies' names UN-2, which is not there");
  }

  private static String disabledBy(String method) {
    return RC + "tier: protective, disabledBy: {method: 'a.c.Guard#" + method + "', instead: skip}";
  }
}
