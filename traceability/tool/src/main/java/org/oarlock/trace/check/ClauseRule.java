package org.oarlock.trace.check;

import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.clause.ClauseState;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;

/**
 * A clause is in one of the five states, with what belongs to it, and never simply fulfilled. That
 * holds whatever the trace model allows.
 */
@Implements("SRS-3150")
public final class ClauseRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Item clause : subject.items("CLAUSE")) {
      state(clause, findings);
      evidence(subject, clause, findings);
    }
  }

  private static void state(Item clause, Findings findings) {
    String word = clause.text("state").orElse("");
    Optional<ClauseState> state = ClauseState.of(word);
    if (state.isEmpty()) {
      findings.add(
          clause.placeOf("state"),
          RuleName.CLAUSE_STATE,
          clause.id() + " is '" + word + "', which is none of " + ClauseState.words());
      return;
    }
    if (state.get() == ClauseState.EVIDENCE && !clause.has("evidence")) {
      findings.add(
          clause.place(), RuleName.CLAUSE_BARE, clause.id() + " says evidence and names none");
    }
    String rationale = clause.text("rationale").orElse("");
    if (state.get().wantsRationale() && (BareWords.only(rationale))) {
      findings.add(
          clause.placeOf("rationale"),
          RuleName.CLAUSE_BARE,
          clause.id() + " is '" + word + "' and does not say why");
    }
  }

  /** Whether an item, a path or a kind with items has this name. */
  public static boolean isThere(Subject subject, String name) {
    return subject.graph().item(name).isPresent()
        || subject.read().paths().contains(path(name))
        || subject.items().anyMatch(item -> item.kind().equals(name));
  }

  /** The path in a name that may go on with an anchor. */
  public static String path(String name) {
    return name.replaceFirst("#.*", "");
  }

  private static void evidence(Subject subject, Item clause, Findings findings) {
    for (Value.Text evidence : clause.fields().texts("evidence")) {
      if (!isThere(subject, evidence.text())) {
        findings.add(
            evidence.place(),
            RuleName.PATH_MISSING,
            clause.id() + ": there is no " + evidence.text(),
            evidence.text(),
            subject.read().paths());
      }
    }
  }
}
