package org.oarlock.trace.site;

import java.util.Optional;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.check.Slots;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.Kind;

/** How an item stands by its own evidence, before anybody looks below it. */
final class OwnStanding {

  private final Subject subject;

  OwnStanding(Subject subject) {
    this.subject = subject;
  }

  String of(Item item, boolean hasFindings) {
    Kind kind = subject.kind(item);
    if (!kind.needs().slots().isEmpty()) {
      return control(item);
    }
    if (kind.needs().passedAtSystemLevel()) {
      return requirement(item);
    }
    if (hasFindings) {
      return "uncovered";
    }
    if (item.has("notPerformed")) {
      return "not performed";
    }
    return kind.below().isEmpty() ? "" : "covered";
  }

  private String control(Item control) {
    if (!Slots.stands(control)) {
      return "planned";
    }
    if (Slots.counts(subject, control)) {
      return subject.withResults() ? "covered" : "not run";
    }
    boolean said =
        Slots.saidNotPerformed(control, Shows.IMPLEMENTED)
            || Slots.saidNotPerformed(control, Shows.EFFECTIVE);
    return said ? "not performed" : "uncovered";
  }

  private String requirement(Item item) {
    Optional<String> other = item.text("verification").filter(method -> !method.equals("test"));
    if (other.isPresent()) {
      return "by " + other.get();
    }
    boolean passed = false;
    boolean claimed = false;
    for (Shown shown : subject.evidence().shown(item.id())) {
      if (shown.outcome().compareTo(Outcome.NOT_RUN) > 0) {
        return "failed";
      }
      boolean system = shown.claim().level() == Level.SYSTEM;
      claimed |= system;
      passed |= system && shown.passed();
    }
    if (passed && !subject.evidence().code(item.id()).isEmpty()) {
      return "covered";
    }
    return claimed && !passed ? "not run" : "uncovered";
  }
}
