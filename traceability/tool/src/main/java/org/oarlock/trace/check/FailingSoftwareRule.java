package org.oarlock.trace.check;

import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.risk.Estimate;
import org.oarlock.trace.risk.RiskPolicy;

/**
 * A failing software step counts as having happened. A level of P1 below the highest is then owed
 * to something else that the sequence needs, and that has to be said.
 */
@Implements("SRS-3154")
final class FailingSoftwareRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    int highest = subject.read().policy().map(FailingSoftwareRule::highest).orElse(0);
    for (Item cause : subject.items("CAUSE")) {
      if (inSoftware(cause) && cause.has("p1") && unsaid(cause.text("p1Reason"))) {
        findings.add(
            cause.placeOf("p1"),
            RuleName.RISK_SOFTWARE,
            cause.id()
                + " starts in software and states P1 "
                + cause.text("p1").orElse("")
                + " without saying what else it needs");
      }
    }
    for (Item risk : subject.items("RISK")) {
      Optional<Item> cause =
          RiskThread.of(subject, risk).causes().stream()
              .filter(one -> inSoftware(one) && !one.has("p1"))
              .findFirst();
      int before = Estimate.of(risk, "before").map(Estimate::p1).orElse(highest);
      Optional<String> reason =
          risk.fields().fields("before").flatMap(fields -> fields.text("p1Reason"));
      if (cause.isPresent() && before < highest && unsaid(reason)) {
        findings.add(
            risk.placeOf("before"),
            RuleName.RISK_SOFTWARE,
            risk.id()
                + " states P1 "
                + before
                + " before control, though "
                + cause.get().id()
                + " starts in software, without saying what else it needs");
      }
    }
  }

  private static boolean unsaid(Optional<String> reason) {
    return reason.filter(words -> !BareWords.only(words)).isEmpty();
  }

  private static int highest(RiskPolicy policy) {
    return policy.p1().keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private static boolean inSoftware(Item cause) {
    return cause.has("startsIn");
  }
}
