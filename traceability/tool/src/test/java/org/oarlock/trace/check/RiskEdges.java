package org.oarlock.trace.check;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Where the rules about risks and their controls begin and end. */
final class RiskEdges {

  static final String RC =
      "breaks: CAUSE-1, newRisks: 'none, because it only listens', state: implemented, ";
  static final String RECORDS =
      ", evidence: {implemented: {record: m}, effective: {kind: usability, record: m}}";
  private static final String CAUSE = "leadsTo: HS-1, startsIn: ITEM-1";

  private RiskEdges() {}

  private static Arguments edge(RuleName rule, String words, UnaryOperator<Fixture> change) {
    return arguments(rule, words, change);
  }

  static Stream<Arguments> findings() {
    return Stream.of(
        edge(
            RuleName.RISK_PLANNED,
            "RC-2, which only informs, without usability evidence",
            f -> f.item("RC-2", RC + "tier: information").item("RISK-1", loweredBy("RC-1, RC-2"))),
        edge(
            RuleName.RISK_PLANNED,
            "RC-2, which only informs, without usability evidence",
            f ->
                f.item("RC-2", RC + "tier: information" + RECORDS.replace("usability", "analysis"))
                    .item("RISK-1", loweredBy("RC-1, RC-2"))),
        edge(
            RuleName.RISK_PLANNED,
            "RC-2, which breaks no cause of this situation",
            f ->
                f.item("RC-2", RC.replace("CAUSE-1", "CAUSE-9") + "tier: protective")
                    .item("RISK-1", loweredBy("RC-1, RC-2"))),
        edge(
            RuleName.RISK_STEP,
            "with controls worth 2 levels allows no less than 3",
            f ->
                f.item("RC-1", RC + "tier: protective, means: human" + RECORDS)
                    .item("RISK-1", risk("5", "2"))),
        edge(
            RuleName.RISK_STEP,
            "a situation without a cause allows no less than 5",
            f -> f.without("CAUSE-1")),
        edge(
            RuleName.RISK_STEP,
            "but CAUSE-1 with controls worth 2 levels allows no less than 3",
            f ->
                f.item("CAUSE-2", CAUSE)
                    .item("RC-1", RC.replace("CAUSE-1", "[CAUSE-1, CAUSE-2]") + "tier: protective")
                    .item("RISK-1", risk("5", "2"))),
        edge(
            RuleName.RISK_STEP,
            "CAUSE-1 without a control that counts allows no less than 5",
            f ->
                f.item("RC-2", RC + "tier: protective, means: human")
                    .item("RISK-1", loweredBy("RC-2"))),
        edge(
            RuleName.RISK_STEP,
            "CAUSE-1 without a control that counts",
            f ->
                f.policy(
                        "stepDown:\n", "stepDown:\n  - {rule: information for safety, levels: 1}\n")
                    .item(
                        "RC-1",
                        RC
                            + "tier: information, means: human"
                            + RECORDS.replace("usability", "analysis"))
                    .item("RISK-1", risk("5", "4"))),
        edge(
            RuleName.RISK_NOT_ACCEPTABLE,
            "RISK-1 (S3, P1 5, P2 5) is not acceptable",
            f -> f.item("RISK-1", "situation: HS-1, harm: HARM-1, before: {p1: 5, p2: 5}")),
        edge(
            RuleName.RISK_NOT_ACCEPTABLE,
            "RISK-1 is above what the policy lets a benefit-risk analysis accept",
            f ->
                f.item(
                    "RISK-1",
                    "situation: HS-1, harm: HARM-1, before: {p1: 5, p2: 5}, benefitRisk: worth it")),
        edge(
            RuleName.ITEM_CLASS,
            "ITEM-1 is declared A, but S3 through CAUSE-1 makes it B",
            f ->
                f.item("HS-2", "text: Somebody leans on it., hazard: HZ-1")
                    .item("RISK-2", risk("5", "3").replace("HS-1", "HS-2"))
                    .item("CAUSE-2", CAUSE.replace("HS-1", "HS-2"))
                    .item("ITEM-1", "package: a.b, module: m, safetyClass: A")));
  }

  static Stream<Arguments> silences() {
    return Stream.of(
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
            RuleName.RISK_STEP,
            "information that the policy counts and that was tried out",
            f ->
                f.policy(
                        "stepDown:\n", "stepDown:\n  - {rule: information for safety, levels: 1}\n")
                    .item("RC-1", RC + "tier: information, means: human" + RECORDS)
                    .item("RISK-1", risk("5", "4"))),
        edge(
            RuleName.RISK_PLANNED,
            "information with usability evidence",
            f ->
                f.item("RC-2", RC + "tier: information, means: human" + RECORDS)
                    .item("RISK-1", loweredBy("RC-1, RC-2"))),
        edge(RuleName.RISK_LEVEL, "as high as before", f -> f.item("RISK-1", risk("3", "3"))),
        edge(
            RuleName.RISK_LEVEL,
            "a level that is no digit is a finding of its field",
            f -> f.item("RISK-1", risk("high", "3"))),
        edge(
            RuleName.RISK_SOFTWARE,
            "a cause in software that says what else it needs",
            f -> f.item("CAUSE-1", CAUSE + ", p1: 2, p1Reason: it takes a very hot day")),
        edge(
            RuleName.RISK_SOFTWARE,
            "a cause outside",
            f ->
                f.item("CAUSE-1", "leadsTo: HS-1, outside: the sun, p1: 2")
                    .item("RISK-1", risk("4", "3"))),
        edge(
            RuleName.RISK_SOFTWARE,
            "a risk that says what else it needs",
            f ->
                f.item(
                    "RISK-1",
                    risk("4", "3").replaceFirst("p2", "p1Reason: it takes a very hot day, p2"))),
        edge(
            RuleName.RISK_SOFTWARE,
            "a cause that is not credible",
            f ->
                f.item("CAUSE-1", CAUSE + ", notCredible: it melts first")
                    .item("RISK-1", risk("4", "4"))),
        edge(
            RuleName.ITEM_CLASS,
            "no higher than its harm",
            f -> f.item("ITEM-1", "package: a.b, module: m, safetyClass: B")),
        edge(
            RuleName.ITEM_CLASS,
            "as high as its parent",
            f -> f.item("ITEM-1", "package: a.b, module: m, safetyClass: C, parent: ITEM-2")),
        edge(
            RuleName.ITEM_CLASS,
            "a cause that is not credible",
            f ->
                f.item("CAUSE-1", CAUSE + ", notCredible: it melts first")
                    .item("ITEM-1", "package: a.b, module: m, safetyClass: A")));
  }

  static String risk(String before, String after) {
    return "situation: HS-1, harm: HARM-1, before: {p1: "
        + before
        + ", p2: 3}, after: {p1: "
        + after
        + ", p2: 3}";
  }

  private static String loweredBy(String controls) {
    return risk("5", "3") + ", loweredBy: [" + controls + "]";
  }
}
