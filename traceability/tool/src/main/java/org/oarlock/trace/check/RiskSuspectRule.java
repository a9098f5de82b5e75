package org.oarlock.trace.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.item.Item;

/**
 * A residual risk is suspect as soon as a control on which it rests has a test that did not pass in
 * the results at hand, signed or not, and however many other tests of it passed.
 */
@Implements("SRS-3152")
final class RiskSuspectRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.withResults()) {
      return;
    }
    for (Item risk : subject.items("RISK")) {
      RiskThread thread = RiskThread.of(subject, risk);
      Set<Item> controls = new LinkedHashSet<>(thread.controls());
      if (!thread.owedTo().isEmpty()) {
        controls.retainAll(thread.owedTo());
      }
      for (Item control : controls) {
        String failing = Slots.inSoftware(control) ? notPassed(subject, control) : "";
        if (Slots.stands(control) && !failing.isEmpty()) {
          findings.add(
              risk.placeOf("after"),
              RuleName.RISK_SUSPECT,
              risk.id() + " rests on " + control.id() + ", of which " + failing);
        }
      }
    }
  }

  private static String notPassed(Subject subject, Item control) {
    return subject.evidence().shown(control.id()).stream()
        .filter(shown -> !shown.passed())
        .map(RiskSuspectRule::words)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String words(Shown shown) {
    return shown.claim().test().words() + " is " + shown.words();
  }
}
