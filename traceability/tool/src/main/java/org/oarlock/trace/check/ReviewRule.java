package org.oarlock.trace.check;

import java.util.Map;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.BuiltInKinds;
import org.oarlock.trace.read.Repository;
import org.oarlock.trace.review.Controlled;
import org.oarlock.trace.review.Fingerprints;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.review.Reviews;
import org.oarlock.trace.review.Reviews.Act;
import org.oarlock.trace.review.Reviews.State;

/** Signatures can be checked, are by whom they have to be, and say something about what is here. */
@Implements("SRS-3303")
public final class ReviewRule implements Rule {

  /** The signatures on what was read. */
  public static Reviews reviews(Subject subject) {
    return new Reviews(subject.graph(), prints(subject), subject.read().signatures());
  }

  /** Fingerprints of everything that can be signed, as it is now. */
  public static Fingerprints prints(Subject subject) {
    Repository read = subject.read();
    return new Fingerprints(
        read.model(), subject.graph(), read.items(), subject.evidence(), read.present());
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.read().signatures().isEmpty()) {
      return;
    }
    Reviews reviews = reviews(subject);
    reviews
        .broken()
        .forEach(
            (signature, reason) ->
                findings.add(signature.place(), RuleName.SIGNATURE_BROKEN, reason));
    reviews
        .acts()
        .forEach(
            (id, acts) -> {
              if (!withdrawn(subject, id)) {
                item(subject, id, acts, findings);
              }
            });
  }

  /** An acceptance that is gone excuses nothing, so nothing rests on who signed it. */
  private static boolean withdrawn(Subject subject, String id) {
    return subject.graph().item(id).isEmpty()
        && subject
            .model()
            .kindOf(id)
            .filter(kind -> BuiltInKinds.codes().contains(kind.code()))
            .isPresent();
  }

  private static void item(Subject subject, String id, Map<Meaning, Act> acts, Findings findings) {
    Place place =
        subject
            .graph()
            .item(id)
            .map(Item::place)
            .orElse(
                Controlled.files(subject.model()).contains(id)
                    ? Place.startOf(id)
                    : acts.values().iterator().next().signature().place());
    acts.forEach(
        (meaning, act) -> {
          if (act.state() != State.SIGNED) {
            findings.add(
                place,
                act.state() == State.VOID ? RuleName.REVIEW_VOID : RuleName.REVIEW_SUSPECT,
                id
                    + " was signed by "
                    + act.signature().person()
                    + " as "
                    + meaning.word()
                    + " on "
                    + act.signature().date()
                    + ": "
                    + act.reason());
          }
        });
    Act approved = acts.get(Meaning.APPROVER);
    if (approved != null) {
      Approval.objections(subject, id, approved, acts)
          .forEach((rule, words) -> findings.add(approved.signature().place(), rule, words));
    }
  }
}
