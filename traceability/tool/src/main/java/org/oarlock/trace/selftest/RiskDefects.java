package org.oarlock.trace.selftest;

import static org.oarlock.trace.selftest.Defect.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.oarlock.trace.check.RiskThread;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.check.Slots;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.risk.Acceptability;
import org.oarlock.trace.risk.Estimate;
import org.oarlock.trace.risk.RiskPolicy;
import org.oarlock.trace.selftest.Defect.Plan;

/** Risks that are estimated better than they are, and controls that do not stand. */
final class RiskDefects {

  private RiskDefects() {}

  static List<Defect> all() {
    return List.of(
        editing(
            RuleName.RISK_LEVEL,
            "a level that the policy does not know",
            g ->
                risks(g).flatMap(r -> plan(level(g, r, "before", "p1", "9"), RuleName.RISK_LEVEL))),
        editing(
            RuleName.RISK_LEVEL,
            "a risk that rises under control",
            g ->
                risks(g)
                    .filter(r -> after(r).filter(e -> e.p1() > 1).isPresent())
                    .flatMap(r -> plan(level(g, r, "before", "p1", "1"), RuleName.RISK_LEVEL))),
        editing(
            RuleName.RISK_STEP,
            "a step down that no control allows",
            g ->
                risks(g)
                    .filter(r -> before(r).filter(e -> e.p1() >= 5).isPresent())
                    .filter(r -> after(r).filter(e -> e.p1() > 1).isPresent())
                    .filter(r -> hasCauseThatIsNotRemoved(g, r))
                    .flatMap(r -> plan(level(g, r, "after", "p1", "1"), RuleName.RISK_STEP))),
        editing(
            RuleName.RISK_STEP,
            "a harm that becomes less likely without clinical evidence",
            g ->
                risks(g)
                    .filter(r -> after(r).filter(e -> e.p2() > 1).isPresent())
                    .filter(r -> after(r).map(Estimate::p2).equals(before(r).map(Estimate::p2)))
                    .flatMap(r -> plan(level(g, r, "after", "p2", "1"), RuleName.RISK_STEP))),
        editing(
            RuleName.RISK_NOT_ACCEPTABLE,
            "a residual risk at the worst levels, without benefit-risk analysis",
            RiskDefects::worst),
        editing(
            RuleName.RISK_PLANNED,
            "a step down that is owed to a planned control",
            g -> owed(g, "state", "implemented", "planned")),
        editing(
            RuleName.RISK_PLANNED,
            "a step down that is owed to information",
            g ->
                Stream.concat(
                    owed(g, "tier", "protective", "information"),
                    owed(g, "tier", "design", "information"))),
        editing(
            RuleName.CONTROL_PLANNED,
            "a planned control that tests claim",
            g ->
                ScenarioDefects.controls(g)
                    .filter(c -> !g.subject().evidence().shown(c.id()).isEmpty())
                    .flatMap(c -> plan(g.value(c, "state", "planned"), RuleName.CONTROL_PLANNED))),
        editing(
            RuleName.SLOT_RECORD,
            "a record of evidence that is not there",
            g ->
                ScenarioDefects.controls(g)
                    .filter(c -> !c.has("evidence"))
                    .flatMap(
                        c ->
                            plan(
                                g.more(
                                    c, "evidence: {effective: {kind: test, record: no/such.md}}"),
                                RuleName.SLOT_RECORD))),
        editing(RuleName.POLICY_MISSING, "no criteria for risks", RiskDefects::noPolicy));
  }

  private static Defect editing(RuleName rule, String title, Function<Ground, Stream<Plan>> plans) {
    return Defect.of(rule, title, Depth.EDITING, plans);
  }

  private static Stream<Item> risks(Ground ground) {
    return ground.subject().read().policy().isPresent() ? ground.items("RISK") : Stream.of();
  }

  private static Optional<Estimate> before(Item risk) {
    return Estimate.of(risk, "before");
  }

  private static Optional<Estimate> after(Item risk) {
    return Estimate.of(risk, "after");
  }

  private static Optional<Edit> level(
      Ground ground, Item risk, String when, String level, String other) {
    return risk.fields()
        .fields(when)
        .flatMap(fields -> fields.value(level))
        .filter(Value.Text.class::isInstance)
        .map(Value.Text.class::cast)
        .flatMap(word -> ground.texts().at(word.place(), word.text(), other));
  }

  private static boolean hasCauseThatIsNotRemoved(Ground ground, Item risk) {
    RiskThread thread = RiskThread.of(ground.subject(), risk);
    return thread.severity().isPresent()
        && thread.causes().stream()
            .anyMatch(
                cause ->
                    !cause.has("p1")
                        && RiskThread.controlsOf(ground.subject(), cause).stream()
                            .noneMatch(c -> c.text("tier").filter("design"::equals).isPresent()));
  }

  /** Both levels at their worst, before and after. */
  private static Stream<Plan> worst(Ground ground) {
    Optional<RiskPolicy> policy = ground.subject().read().policy();
    return risks(ground)
        .filter(risk -> !risk.has("benefitRisk") && !risk.has("notPerformed"))
        .filter(
            risk ->
                RiskThread.severity(ground.subject(), risk)
                    .flatMap(severity -> policy.flatMap(p -> p.judge(severity, 5, 5)))
                    .filter(judged -> judged != Acceptability.ACCEPTABLE)
                    .isPresent())
        .flatMap(risk -> plan(atWorst(ground, risk), RuleName.RISK_NOT_ACCEPTABLE));
  }

  private static Optional<Edit> atWorst(Ground ground, Item risk) {
    Optional<Ground> changed = Optional.of(ground);
    for (String when : List.of("before", "after")) {
      for (String level : List.of("p1", "p2")) {
        changed = changed.flatMap(g -> level(g, risk, when, level, "5").map(g::with));
      }
    }
    return changed.map(g -> Edit.text(risk.place().file(), g.texts().of(risk.place().file())));
  }

  private static Stream<Plan> owed(Ground ground, String field, String from, String to) {
    return risks(ground)
        .flatMap(
            risk ->
                ground.subject().graph().above(risk, "loweredBy").stream()
                    .filter(Slots::stands)
                    .filter(control -> control.text(field).filter(from::equals).isPresent())
                    .flatMap(
                        control ->
                            plan(
                                ground.value(control, field, to),
                                RuleName.RISK_PLANNED,
                                risk.place().file())));
  }

  private static Stream<Plan> noPolicy(Ground ground) {
    return risks(ground)
        .limit(1)
        .flatMap(
            risk ->
                plan(
                    Optional.of(Edit.gone(ground.model().policy().riskFile())),
                    RuleName.POLICY_MISSING,
                    risk.place().file()));
  }
}
