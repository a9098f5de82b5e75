package org.oarlock.trace.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.risk.Acceptability;
import org.oarlock.trace.risk.Estimate;
import org.oarlock.trace.risk.RiskPolicy;

/**
 * One risk with everything around it.
 *
 * @param causes credible causes of its situation
 * @param controls controls that break at least one of them
 * @param owedTo controls to which the entry says that its step down is owed; may be empty
 */
public record RiskThread(
    Item risk,
    Optional<Item> situation,
    Optional<String> severity,
    List<Item> causes,
    Set<Item> controls,
    List<Item> owedTo) {

  /** Follows the links of a risk. */
  public static RiskThread of(Subject subject, Item risk) {
    Optional<Item> situation = subject.graph().above(risk, "situation").stream().findFirst();
    List<Item> causes =
        situation.map(s -> subject.graph().below(s, "leadsTo", "CAUSE")).orElse(List.of()).stream()
            .filter(cause -> !cause.has("notCredible"))
            .toList();
    Set<Item> controls = new LinkedHashSet<>();
    causes.forEach(cause -> controls.addAll(controlsOf(subject, cause)));
    return new RiskThread(
        risk,
        situation,
        severity(subject, risk),
        causes,
        controls,
        subject.graph().above(risk, "loweredBy"));
  }

  /** What the policy says of the risk after control; nothing if it cannot be judged. */
  Optional<Acceptability> residual(RiskPolicy policy) {
    Optional<Estimate> after = Estimate.of(risk, "after").or(() -> Estimate.of(risk, "before"));
    return severity.flatMap(
        level -> after.flatMap(estimate -> policy.judge(level, estimate.p1(), estimate.p2())));
  }

  /** The severity of a risk's harm. */
  public static Optional<String> severity(Subject subject, Item risk) {
    return subject.graph().above(risk, "harm").stream()
        .findFirst()
        .flatMap(harm -> harm.text("severity"));
  }

  /** Controls that break a cause. */
  public static List<Item> controlsOf(Subject subject, Item cause) {
    return subject.graph().below(cause, "breaks", "RC");
  }
}
