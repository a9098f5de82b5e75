package org.oarlock.trace.standing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.check.Slots;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.review.Reviews;

/** How an item stands by its own evidence, before anybody looks below it. */
final class OwnStanding {

  /** Findings that are a state of their own. */
  private static final Map<RuleName, State> BY_RULE = new EnumMap<>(RuleName.class);

  static {
    BY_RULE.put(RuleName.REVIEW_VOID, State.SUSPECT);
    BY_RULE.put(RuleName.REVIEW_SUSPECT, State.SUSPECT);
    BY_RULE.put(RuleName.RISK_SUSPECT, State.SUSPECT);
    BY_RULE.put(RuleName.LINK_DANGLING, State.ORPHANED);
    BY_RULE.put(RuleName.ID_DUPLICATE, State.DUPLICATE);
  }

  private final Subject subject;
  private final Reviews reviews;

  OwnStanding(Subject subject, Reviews reviews) {
    this.subject = subject;
    this.reviews = reviews;
  }

  State of(Item item, List<Finding> findings) {
    boolean gap = findings.stream().anyMatch(finding -> !BY_RULE.containsKey(finding.rule()));
    State state = byEvidence(item, gap);
    for (Finding finding : findings) {
      state = state.worse(BY_RULE.getOrDefault(finding.rule(), State.NONE));
    }
    return state;
  }

  private State byEvidence(Item item, boolean gap) {
    Kind kind = subject.kind(item);
    if (!kind.needs().slots().isEmpty()) {
      return control(item);
    }
    if (kind.needs().passedAtSystemLevel()) {
      return requirement(item);
    }
    if (gap) {
      return State.UNCOVERED;
    }
    if (item.has("notPerformed")) {
      return State.NOT_PERFORMED;
    }
    return kind.below().isEmpty() ? State.NONE : State.COVERED;
  }

  private State control(Item control) {
    if (!Slots.stands(control)) {
      return State.NOT_PERFORMED;
    }
    if (Slots.counts(subject, control)) {
      return subject.withResults() ? State.COVERED : State.NOT_RUN;
    }
    boolean said =
        Slots.saidNotPerformed(control, Shows.IMPLEMENTED)
            || Slots.saidNotPerformed(control, Shows.EFFECTIVE);
    return said ? State.NOT_PERFORMED : State.UNCOVERED;
  }

  private State requirement(Item item) {
    if (item.text("verification").filter(method -> !method.equals("test")).isPresent()) {
      return byAnotherMethod(item);
    }
    boolean passed = false;
    boolean claimed = false;
    for (Shown shown : subject.evidence().shown(item.id())) {
      if (shown.outcome().compareTo(Outcome.NOT_RUN) > 0) {
        return State.FAILED;
      }
      boolean system = shown.claim().level() == Level.SYSTEM;
      claimed |= system;
      passed |= system && shown.passed();
    }
    if (passed && !subject.evidence().code(item.id()).isEmpty()) {
      return State.COVERED;
    }
    return claimed && !passed ? State.NOT_RUN : State.UNCOVERED;
  }

  /** Another method counts only with a rationale that somebody reviewed. */
  private State byAnotherMethod(Item item) {
    boolean reviewed =
        reviews.stands(item.id(), Meaning.REVIEWER) || reviews.stands(item.id(), Meaning.APPROVER);
    return reviewed ? State.ACCEPTED : State.NOT_PERFORMED;
  }
}
