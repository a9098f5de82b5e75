package org.oarlock.trace.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

/** Where a rule begins and where it ends: each case notices a changed decision of its rule. */
final class RuleEdgesTest {

  private static final String RC =
      "breaks: CAUSE-1, newRisks: 'none, because it only listens', state: implemented, ";
  private static final String RECORDS =
      ", evidence: {implemented: {record: m}, effective: {kind: usability, record: m}}";
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
            RuleName.RISK_PLANNED,
            "RC-2, which only informs, without usability evidence",
            f -> f.item("RC-2", RC + "tier: information").item("RISK-1", loweredBy("3"))),
        edge(
            RuleName.RISK_PLANNED,
            "RC-2, which breaks no cause of this situation",
            f ->
                f.item("RC-2", RC.replace("CAUSE-1", "CAUSE-9") + "tier: protective")
                    .item("RISK-1", loweredBy("3"))),
        edge(
            RuleName.RISK_STEP,
            "with controls worth 2 levels allows no less than 3",
            f ->
                f.item("RC-1", RC + "tier: protective, means: human" + RECORDS)
                    .item("RISK-1", risk("5", "2"))));
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
            RuleName.RISK_STEP,
            "the cause is removed",
            f -> f.item("RC-1", RC + "tier: design").item("RISK-1", risk("5", "1"))),
        edge(
            RuleName.RISK_STEP,
            "a control outside the software",
            f ->
                f.item("RC-1", RC + "tier: protective, means: human" + RECORDS)
                    .item("RISK-1", risk("5", "3"))),
        edge(
            RuleName.RISK_PLANNED,
            "information with usability evidence",
            f ->
                f.item("RC-2", RC + "tier: information, means: human" + RECORDS)
                    .item("RISK-1", loweredBy("3"))),
        edge(RuleName.RISK_LEVEL, "as high as before", f -> f.item("RISK-1", risk("3", "3"))),
        edge(
            RuleName.RISK_SOFTWARE,
            "a cause in software that says what else it needs",
            f ->
                f.item(
                    "CAUSE-1",
                    "leadsTo: HS-1, startsIn: ITEM-1, p1: 2, p1Reason: it takes a very hot day")),
        edge(
            RuleName.RISK_SOFTWARE,
            "a cause outside",
            f ->
                f.item("CAUSE-1", "leadsTo: HS-1, outside: the sun, p1: 2")
                    .item("RISK-1", risk("4", "3"))),
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
  @MethodSource("findings")
  void a_rule_begins_here(RuleName rule, String words, UnaryOperator<Fixture> change) {
    assertThat(change.apply(Fixture.whole()).says(rule)).anyMatch(said -> said.contains(words));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("silences")
  void a_rule_ends_here(RuleName rule, String why, UnaryOperator<Fixture> change) {
    assertThat(change.apply(Fixture.whole()).says(rule)).as(why).isEmpty();
  }

  private static String risk(String before, String after) {
    return "situation: HS-1, harm: HARM-1, before: {p1: "
        + before
        + ", p2: 3}, after: {p1: "
        + after
        + ", p2: 3}";
  }

  private static String loweredBy(String after) {
    return risk("5", after) + ", loweredBy: [RC-1, RC-2]";
  }
}
