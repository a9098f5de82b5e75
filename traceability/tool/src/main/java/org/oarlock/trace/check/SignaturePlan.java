package org.oarlock.trace.check;

import java.util.List;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.review.Reviews;

/**
 * How many of the entries for which the plan asks signatures carry all of them: author, reviewer
 * and approver. Whatever lacks one leaves the release an engineering baseline.
 *
 * @param asked entries for which the plan asks; the controlled files are always among them
 * @param open those that lack a signature which stands
 * @param files files of signatures
 */
@Implements("SRS-3352")
public record SignaturePlan(int asked, int open, int files) {

  /** Nothing was read. */
  public static final SignaturePlan UNREAD = new SignaturePlan(0, 0, 0);

  /** Counts what was read. */
  public static SignaturePlan of(Subject subject) {
    Reviews reviews = ReviewRule.reviews(subject);
    List<String> kinds = subject.model().policy().signed();
    int asked = 0;
    int open = 0;
    for (String id : reviews.signable()) {
      boolean wanted =
          kinds.isEmpty()
              || subject.graph().item(id).map(Item::kind).map(kinds::contains).orElse(true);
      asked += wanted ? 1 : 0;
      boolean signed = reviews.whole(id) && Approval.stands(subject, reviews, id);
      open += wanted && !signed ? 1 : 0;
    }
    return new SignaturePlan(asked, open, subject.read().signatures().size());
  }

  /** Whether everything that the plan asks for is signed and stands. */
  public boolean whole() {
    return asked > 0 && open == 0;
  }

  /** What a release calls itself. */
  public String words() {
    if (whole()) {
      return "SIGNED: all "
          + asked
          + " entries that the plan names are signed by author, reviewer and approver.";
    }
    return files == 0
        ? "ENGINEERING BASELINE: not signed by anyone."
        : "ENGINEERING BASELINE: "
            + open
            + " of "
            + asked
            + " entries lack a signature that the plan asks for; `trace review list` names them.";
  }
}
