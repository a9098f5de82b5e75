package org.oarlock.trace.selftest;

import static org.oarlock.trace.selftest.Defect.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.selftest.Defect.Plan;

/** Judgements that nobody made, and reasons that are none. */
final class JudgementDefects {

  private static final String OVERALL = "overallResidualRisk:";
  private static final String OPEN = "result: not performed";

  private JudgementDefects() {}

  static List<Defect> all() {
    return List.of(
        editing(
            RuleName.RISK_SOFTWARE,
            "software that is taken to fail seldom, without a reason",
            g ->
                g.items("CAUSE")
                    .filter(cause -> cause.has("startsIn") && !cause.has("p1"))
                    .flatMap(cause -> plan(g.more(cause, "p1: 1"), RuleName.RISK_SOFTWARE))),
        editing(
            RuleName.RISK_JUDGEMENT,
            "an overall residual risk that is accepted without a signature",
            JudgementDefects::overall),
        editing(
            RuleName.CONTROL_REASON,
            "a control without new risks, and without a reason for that",
            g -> newRisks(g, RuleName.CONTROL_REASON, "none")),
        editing(
            RuleName.NEW_RISK,
            "a new risk that has no entry",
            g -> newRisks(g, RuleName.NEW_RISK, "it may burn somebody")),
        editing(
            RuleName.NEW_RISK,
            "a new risk whose entry is not there",
            g ->
                g.items("CAUSE")
                    .limit(1)
                    .flatMap(cause -> g.freeId(cause.id()).stream())
                    .flatMap(free -> newRisks(g, RuleName.NEW_RISK, "it may burn, see " + free))),
        editing(
            RuleName.NEAR_DUPLICATE,
            "one entry under two ids",
            g ->
                Stream.of("SRS", "RC", "CAUSE", "RISK")
                    .flatMap(g::items)
                    .filter(item -> words(item) > 9)
                    .flatMap(item -> plan(twice(g, item), RuleName.NEAR_DUPLICATE))));
  }

  private static Defect editing(RuleName rule, String title, Function<Ground, Stream<Plan>> plans) {
    return Defect.of(rule, title, Depth.EDITING, plans);
  }

  private static Stream<Plan> overall(Ground ground) {
    String file = ground.model().policy().riskFile();
    if (ground.subject().read().policy().isEmpty()) {
      return Stream.of();
    }
    String text = ground.texts().of(file);
    if (!text.contains(OVERALL)) {
      Edit edit = ground.texts().append(file, OVERALL + " {result: acceptable}\n");
      return plan(Optional.of(edit), RuleName.RISK_JUDGEMENT);
    }
    return plan(ground.texts().first(file, OPEN, "result: acceptable"), RuleName.RISK_JUDGEMENT);
  }

  private static Stream<Plan> newRisks(Ground ground, RuleName rule, String words) {
    return ground
        .items("RC")
        .filter(control -> control.text("state").orElse("").equals("implemented"))
        .filter(
            control ->
                control.fields().value("newRisks").stream().anyMatch(Value.Text.class::isInstance))
        .flatMap(control -> plan(ground.value(control, "newRisks", words), rule));
  }

  private static int words(Item item) {
    return (item.title() + " " + item.text("text").orElse("")).split("\\s+").length;
  }

  /** The lines of an item once more at the end of its file, under an id that stands nowhere. */
  private static Optional<Edit> twice(Ground ground, Item item) {
    String file = item.place().file();
    String start = "- id: " + item.id() + "\n";
    String text = ground.texts().of(file);
    int from = text.indexOf(start);
    if (from < 0 || (from > 0 && text.charAt(from - 1) != '\n')) {
      return Optional.empty();
    }
    int next = text.indexOf("\n- ", from);
    String rest = text.substring(from + start.length(), next < 0 ? text.length() : next + 1);
    return ground
        .freeId(item.id())
        .map(free -> ground.texts().append(file, "- id: " + free + "\n" + rest));
  }
}
