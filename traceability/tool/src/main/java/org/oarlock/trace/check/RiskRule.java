package org.oarlock.trace.check;

import java.util.List;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.risk.Acceptability;
import org.oarlock.trace.risk.Estimate;
import org.oarlock.trace.risk.RiskPolicy;

/** Risks are judged by the policy, and fall only as far as their controls allow. */
@Implements("SRS-3112")
final class RiskRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    List<Item> risks = subject.items("RISK");
    if (risks.isEmpty()) {
      return;
    }
    Optional<RiskPolicy> policy = subject.read().policy();
    if (policy.isEmpty()) {
      findings.add(
          risks.get(0).place(),
          RuleName.POLICY_MISSING,
          "there is no " + subject.model().policy().riskFile());
      return;
    }
    risks.forEach(risk -> risk(subject, risk, policy.get(), findings));
  }

  private static void risk(Subject subject, Item risk, RiskPolicy policy, Findings findings) {
    RiskThread thread = RiskThread.of(subject, risk);
    Optional<Estimate> before = Estimate.of(risk, "before");
    Optional<Estimate> after = Estimate.of(risk, "after").or(() -> before);
    if (before.isEmpty() || after.isEmpty() || thread.severity().isEmpty()) {
      return; // the missing field or link is a finding of its own
    }
    String severity = thread.severity().get();
    Optional<Acceptability> residual = policy.judge(severity, after.get().p1(), after.get().p2());
    if (residual.isEmpty()
        || policy.judge(severity, before.get().p1(), before.get().p2()).isEmpty()) {
      findings.add(
          risk.place(),
          RuleName.RISK_LEVEL,
          risk.id()
              + " states a level or severity that "
              + policy.place().file()
              + " does not know");
      return;
    }
    if (after.get().p1() > before.get().p1() || after.get().p2() > before.get().p2()) {
      findings.add(
          risk.placeOf("after"), RuleName.RISK_LEVEL, risk.id() + " is higher after control");
    }
    if (after.get().p2() < before.get().p2()) {
      findings.add(
          risk.placeOf("after"),
          RuleName.RISK_STEP,
          risk.id() + " lowers P2, for which the policy wants clinical evidence");
    }
    owed(thread, risk, findings);
    StepDown allowed = StepDown.of(subject, thread, policy, before.get().p1());
    if (after.get().p1() < allowed.lowestP1()) {
      findings.add(
          risk.placeOf("after"),
          RuleName.RISK_STEP,
          risk.id()
              + " states P1 "
              + after.get().p1()
              + " after control, but "
              + allowed.reason()
              + " allows no less than "
              + allowed.lowestP1());
    }
    if (residual.get() != Acceptability.ACCEPTABLE
        && !risk.has("benefitRisk")
        && !risk.has("notPerformed")) {
      findings.add(
          risk.place(),
          RuleName.RISK_NOT_ACCEPTABLE,
          risk.id()
              + " ("
              + severity
              + ", P1 "
              + after.get().p1()
              + ", P2 "
              + after.get().p2()
              + ") is "
              + residual.get().words());
    }
  }

  private static void owed(RiskThread thread, Item risk, Findings findings) {
    for (Item control : thread.owedTo()) {
      String why = "";
      if (!Slots.stands(control)) {
        why = "is planned";
      } else if (control.text("tier").filter("information"::equals).isPresent()
          && !Slots.shownByUsability(control)) {
        why = "only informs, without usability evidence";
      } else if (!thread.controls().contains(control)) {
        why = "breaks no cause of this situation";
      }
      if (!why.isEmpty()) {
        findings.add(
            risk.placeOf("loweredBy"),
            RuleName.RISK_PLANNED,
            risk.id() + " is lowered by " + control.id() + ", which " + why);
      }
    }
  }
}
