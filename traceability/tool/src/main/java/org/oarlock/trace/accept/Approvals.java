package org.oarlock.trace.accept;

import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.ReviewRule;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.review.Reviews;
import org.oarlock.trace.review.Reviews.Act;
import org.oarlock.trace.review.Reviews.State;
import org.oarlock.trace.review.Signature;

/** Which items somebody approved who is not their author, so that it still stands. */
@Implements("SRS-3903")
public final class Approvals {

  private final Subject subject;
  private final Optional<Reviews> reviews;

  private Approvals(Subject subject, Optional<Reviews> reviews) {
    this.subject = subject;
    this.reviews = reviews;
  }

  /** The approvals in what was read. */
  public static Approvals of(Subject subject) {
    return new Approvals(
        subject,
        subject.read().signatures().isEmpty()
            ? Optional.empty()
            : Optional.of(ReviewRule.reviews(subject)));
  }

  /** The signature of the approver, if it counts. */
  public Optional<Signature> of(Item item) {
    return approver(item)
        .filter(signature -> !ownWork(item, signature))
        .filter(signature -> !proposedByNobodyKnown(item));
  }

  /** Whether it was approved, and nobody can say that the approver is not who proposed it. */
  boolean approvedForAStranger(Item item) {
    return approver(item).isPresent() && proposedByNobodyKnown(item);
  }

  private boolean proposedByNobodyKnown(Item item) {
    return item.text("by").filter(person -> subject.graph().item(person).isEmpty()).isPresent()
        && !acts(item).containsKey(Meaning.AUTHOR);
  }

  /** Whether who approved an item is who proposed or wrote it. */
  boolean byItsAuthor(Item item) {
    return approver(item).filter(signature -> ownWork(item, signature)).isPresent();
  }

  private Optional<Signature> approver(Item item) {
    return Optional.ofNullable(acts(item).get(Meaning.APPROVER))
        .filter(act -> act.state() == State.SIGNED)
        .map(Act::signature);
  }

  private boolean ownWork(Item item, Signature approval) {
    Optional<String> signed =
        Optional.ofNullable(acts(item).get(Meaning.AUTHOR)).map(act -> act.signature().person());
    Optional<String> proposed =
        item.text("by").filter(person -> subject.graph().item(person).isPresent());
    return signed.filter(p -> Reviews.samePerson(subject.graph(), p, approval.person())).isPresent()
        || proposed
            .filter(p -> Reviews.samePerson(subject.graph(), p, approval.person()))
            .isPresent();
  }

  private Map<Meaning, Act> acts(Item item) {
    return reviews.map(all -> all.acts(item.id())).orElse(Map.of());
  }
}
