package org.oarlock.trace.accept;

import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Findings;
import org.oarlock.trace.check.Rule;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.check.Subject;

/**
 * No way out outlives its approval; and a release rests on none that lacks anything.
 *
 * @param release whether it is for a release
 */
@Implements("SRS-3903")
record EscapeRule(boolean release) implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    if (!release && subject.read().signatures().isEmpty()) {
      return;
    }
    for (Escape escape : Escape.in(subject)) {
      String what = escape.item().id() + ": " + escape.way();
      if (escape.expired(subject.today())) {
        findings.add(
            escape.item().place(),
            RuleName.ESCAPE_EXPIRED,
            what
                + " was approved by "
                + escape.approver().orElse("")
                + " and counted until "
                + escape.until().orElse(subject.today()));
      } else if (release && !escape.lacks().isEmpty()) {
        findings.add(
            escape.item().place(), RuleName.ESCAPE_UNAPPROVED, what + " lacks " + escape.lacks());
      }
    }
  }
}
