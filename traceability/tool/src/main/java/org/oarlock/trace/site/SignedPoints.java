package org.oarlock.trace.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.ReviewRule;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.review.Reviews;
import org.oarlock.trace.standing.Standing;
import org.oarlock.trace.standing.State;

/** Who signed, what nobody signed, and what no longer holds since. */
@Implements("SRS-3353")
final class SignedPoints {

  private static final int SHOWN = 12;

  private final Subject subject;
  private final Standing standing;
  private final Refs refs;
  private final Reviews reviews;
  private final Set<String> signable;

  SignedPoints(Subject subject, Standing standing, Refs refs) {
    this.subject = subject;
    this.standing = standing;
    this.refs = refs;
    this.reviews = ReviewRule.reviews(subject);
    this.signable = reviews.signable();
  }

  /** One or two sentences for the top of the page. */
  String headline() {
    if (subject.read().signatures().isEmpty()) {
      return "Nobody has signed any of it: not one of the "
          + signable.size()
          + " entries below carries a signature.";
    }
    long whole = signable.stream().filter(reviews::whole).count();
    return "Of "
        + signable.size()
        + " entries, "
        + whole
        + " are signed by author, reviewer and approver, and "
        + unsigned()
        + " by nobody.";
  }

  long unsigned() {
    return signable.stream().filter(id -> reviews.acts(id).isEmpty()).count();
  }

  long suspect() {
    return suspects().size();
  }

  private List<Item> suspects() {
    return subject.graph().ids().stream()
        .flatMap(id -> subject.graph().item(id).stream())
        .filter(item -> standing.of(item) == State.SUSPECT)
        .toList();
  }

  /** What is unsigned, by kind, and what is suspect, with the reasons. */
  String html() {
    Map<String, Long> byKind =
        signable.stream()
            .filter(id -> reviews.acts(id).isEmpty())
            .collect(Collectors.groupingBy(this::kind, TreeMap::new, Collectors.counting()));
    StringBuilder html =
        new StringBuilder("<h2 id=\"unsigned\">Unsigned, and changed since approval</h2>")
            .append("<p>Unsigned: ")
            .append(unsigned())
            .append(" of ")
            .append(signable.size())
            .append(" entries (")
            .append(OpenPoints.counts(byKind))
            .append(").</p>\n");
    List<Item> suspects = suspects();
    html.append("<p id=\"suspect\">Suspect: ").append(suspects.size()).append(".</p><ul>");
    suspects.stream()
        .filter(item -> standing.because(item).isEmpty())
        .limit(SHOWN)
        .forEach(item -> html.append("<li>").append(line(item)).append("</li>\n"));
    return html.append("</ul>\n").toString();
  }

  private String line(Item item) {
    String reasons =
        standing.findings(item).stream()
            .map(finding -> Html.text(finding.words()))
            .collect(Collectors.joining("; "));
    return refs.item(item) + " " + Html.state(State.SUSPECT) + " " + reasons;
  }

  private String kind(String id) {
    return subject.graph().item(id).map(Item::kind).orElse("controlled files");
  }
}
