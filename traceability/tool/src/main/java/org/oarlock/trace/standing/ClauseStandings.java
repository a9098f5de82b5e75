package org.oarlock.trace.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.ReviewRule;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.clause.ClauseStanding;
import org.oarlock.trace.clause.ClauseState;
import org.oarlock.trace.clause.Verification;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.review.Reviews;
import org.oarlock.trace.review.Reviews.Act;

/** Says of every clause what there is to show for it, as the evidence stands in this run. */
@Implements("SRS-3150")
public final class ClauseStandings {

  /** Capacity of a person who can compare our words with those of the standard. */
  public static final String HOLDER = "holder of the text";

  private final Subject subject;
  private final ClauseEvidence evidence;
  private final Reviews reviews;

  /** Takes stock once, for every clause. */
  public ClauseStandings(Subject subject, Standing standing) {
    this.subject = subject;
    this.evidence = new ClauseEvidence(subject, standing);
    this.reviews = ReviewRule.reviews(subject);
  }

  /** Every clause, in the order of the files. */
  public List<ClauseStanding> all() {
    return subject.items("CLAUSE").stream().map(this::of).toList();
  }

  /** One clause. */
  public ClauseStanding of(Item clause) {
    ClauseState stated =
        clause.text("state").flatMap(ClauseState::of).orElse(ClauseState.UNVERIFIED);
    List<String> reasons = new ArrayList<>();
    ClauseState state = stated;
    if (stated == ClauseState.EVIDENCE) {
      for (String name : clause.words("evidence")) {
        evidence.against(name).ifPresent(reasons::add);
      }
      boolean nothing = clause.words("evidence").stream().noneMatch(evidence::exists);
      if (nothing) {
        state = ClauseState.MISSING;
      } else if (!reasons.isEmpty()) {
        state = ClauseState.MANUAL_ATTENTION;
      }
    }
    return new ClauseStanding(clause, stated, state, reasons, verification(clause));
  }

  private Verification verification(Item clause) {
    Map<Meaning, Act> acts = reviews.acts(clause.id());
    String reason = "";
    for (Act act : acts.values()) {
      String person = act.signature().person();
      if (!holdsText(person)) {
        reason = person + " signed and is no holder of the text";
      } else if (act.state() != Reviews.State.SIGNED) {
        reason = "signed by " + person + " on " + act.signature().date() + ", " + act.reason();
      } else {
        return new Verification.Verified(person, act.signature().date());
      }
    }
    return new Verification.Unverified(reason);
  }

  private boolean holdsText(String person) {
    return subject.graph().item(person).stream()
        .anyMatch(item -> item.words("capacity").contains(HOLDER));
  }
}
