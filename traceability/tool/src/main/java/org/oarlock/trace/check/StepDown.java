package org.oarlock.trace.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.risk.RiskPolicy;

/**
 * How far P1 may fall: the cause that is controlled worst decides.
 *
 * @param lowestP1 the lowest level that the controls allow
 * @param reason why not lower, for people
 */
@Implements("SRS-3112")
record StepDown(int lowestP1, String reason) {

  static StepDown of(Subject subject, RiskThread thread, RiskPolicy policy, int before) {
    if (thread.causes().isEmpty()) {
      return new StepDown(before, "a situation without a cause");
    }
    StepDown worst = new StepDown(1, "the policy");
    for (Item cause : thread.causes()) {
      StepDown one = of(subject, thread, cause, policy, before);
      if (one.lowestP1() > worst.lowestP1()) {
        worst = one;
      }
    }
    return worst;
  }

  private static StepDown of(
      Subject subject, RiskThread thread, Item cause, RiskPolicy policy, int before) {
    Set<String> carriers = new HashSet<>();
    boolean outside = false;
    boolean informed = false;
    for (Item control : RiskThread.controlsOf(subject, cause)) {
      boolean owed = thread.owedTo().isEmpty() || thread.owedTo().contains(control);
      if (!owed || !Slots.counts(subject, control)) {
        continue;
      }
      String tier = control.text("tier").orElse("");
      if (tier.equals("design")) {
        return new StepDown(1, "the policy");
      }
      if (tier.equals("protective") && Slots.inSoftware(control)) {
        carriers.addAll(independentCarriers(subject, control, cause));
      } else if (tier.equals("protective")) {
        outside = true;
      } else if (Slots.shownByUsability(control)) {
        informed = true;
      }
    }
    int levels = outside ? policy.step(RiskPolicy.OUTSIDE_CONTROL) : 0;
    if (informed) {
      levels = Math.max(levels, policy.step(RiskPolicy.INFORMATION));
    }
    if (!carriers.isEmpty()) {
      String rule = carriers.size() == 1 ? RiskPolicy.ONE_CONTROL : RiskPolicy.TWO_CONTROLS;
      levels = Math.max(levels, policy.step(rule));
    }
    return new StepDown(
        Math.max(1, Math.min(before, alone(cause)) - levels),
        levels == 0
            ? cause.id() + " without a control that counts"
            : cause.id() + " with controls worth " + levels + " levels");
  }

  /** The level of P1 that the cause alone can give, where it says so with a reason. */
  private static int alone(Item cause) {
    return cause
        .text("p1")
        .filter(level -> level.matches("[1-9]") && cause.has("p1Reason"))
        .map(Integer::valueOf)
        .orElse(Integer.MAX_VALUE);
  }

  /** Software items that carry the control and are not the one in which the cause starts. */
  private static Set<String> independentCarriers(Subject subject, Item control, Item cause) {
    Set<String> items = new HashSet<>();
    for (Item requirement : subject.graph().below(control, "realises", "SRS")) {
      items.addAll(requirement.words("item"));
    }
    List<String> failing = cause.words("startsIn");
    items.removeAll(failing);
    return items;
  }
}
