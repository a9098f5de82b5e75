package org.oarlock.trace.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.review.Reviews;
import org.oarlock.trace.review.Reviews.Act;
import org.oarlock.trace.review.Reviews.State;
import org.oarlock.trace.risk.RiskPolicy;

/** Whether who approved something was the one to do so. */
@Implements("SRS-3303")
final class Approval {

  private static final int WORST = 2;

  private Approval() {}

  /** What speaks against the approval on an item, by rule. */
  static Map<RuleName, String> objections(
      Subject subject, String id, Act approved, Map<Meaning, Act> acts) {
    Map<RuleName, String> found = new EnumMap<>(RuleName.class);
    String approver = approved.signature().person();
    Act written = acts.get(Meaning.AUTHOR);
    if (written != null
        && Reviews.samePerson(subject.graph(), written.signature().person(), approver)) {
      found.put(RuleName.SIGNATURE_AUTHOR, approver + " approves " + id + " and is its author");
    }
    if (severe(subject, id) && !Reviews.clinician(subject.graph(), approver)) {
      found.put(
          RuleName.SIGNATURE_CLINICIAN, approver + " approves " + id + " and is no clinician");
    }
    return found;
  }

  /** Whether an approval stands, by one who may give it. */
  static boolean stands(Subject subject, Reviews reviews, String id) {
    Map<Meaning, Act> acts = reviews.acts(id);
    Act approved = acts.get(Meaning.APPROVER);
    return approved != null
        && approved.state() == State.SIGNED
        && objections(subject, id, approved, acts).isEmpty();
  }

  /** Whether it is a risk of one of the two worst severities of the policy. */
  private static boolean severe(Subject subject, String id) {
    Optional<Item> risk = subject.graph().item(id).filter(item -> item.kind().equals("RISK"));
    List<String> levels =
        subject.read().policy().map(RiskPolicy::severities).stream()
            .flatMap(severities -> severities.keySet().stream())
            .toList();
    return risk.flatMap(item -> RiskThread.severity(subject, item))
        .filter(severity -> levels.indexOf(severity) >= levels.size() - WORST)
        .isPresent();
  }
}
