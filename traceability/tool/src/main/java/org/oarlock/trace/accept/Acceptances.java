package org.oarlock.trace.accept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.Findings;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.BuiltInKinds;
import org.oarlock.trace.review.Signature;

/** Sorts findings out by what was accepted, and finds what is wrong with the acceptances. */
@Implements("SRS-3901")
public final class Acceptances {

  /** What only a release asks for is not there in another run, so nothing is unused for it. */
  private static final Set<RuleName> ONLY_FOR_RELEASE =
      Set.of(RuleName.MUTANT_SURVIVED, RuleName.MUTATION_MISSING, RuleName.CONTROL_UNSHOWN);

  private record Key(RuleName rule, String words) {}

  private final Subject subject;
  private final boolean release;
  private final Approvals approvals;
  private final Lapse lapse;
  private final Findings wrong = new Findings();
  private final Map<Key, List<Finding>> byWords = new HashMap<>();
  private final Map<Finding, Item> claimed = new HashMap<>();
  private final Map<Finding, Excused> accepted = new TreeMap<>();

  private Acceptances(Subject subject, List<Finding> findings, boolean release) {
    this.subject = subject;
    this.release = release;
    this.approvals = Approvals.of(subject);
    this.lapse = Lapse.of(subject);
    for (Finding finding : findings) {
      if (Barred.excusable(finding)) {
        Key key = new Key(finding.rule(), FindingName.of(finding).words());
        byWords.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
      }
    }
  }

  /**
   * Judges the findings of one run.
   *
   * @param release whether it is for a release, which rests on nothing that nobody approved and on
   *     nothing that is frozen
   */
  public static Judged judge(Subject subject, List<Finding> findings, boolean release) {
    List<Item> entries = subject.items(BuiltInKinds.ACCEPT);
    List<Item> freezes = subject.items(BuiltInKinds.FREEZE);
    List<Finding> named = entries.isEmpty() ? List.of() : findings;
    Acceptances acceptances = new Acceptances(subject, named, release);
    entries.forEach(entry -> acceptances.judge(new Acceptance(entry)));
    Set<Finding> open = new TreeSet<>(findings);
    open.removeAll(acceptances.accepted.keySet());
    Freeze freeze =
        new Freeze(
            subject, freezes.isEmpty() ? List.of() : open, acceptances.lapse, acceptances.wrong);
    freezes.forEach(freeze::judge);
    List<Excused> frozen = release ? List.of() : freeze.frozen();
    frozen.forEach(excused -> open.remove(excused.finding()));
    new EscapeRule(release).check(subject, acceptances.wrong);
    open.addAll(acceptances.wrong.sorted());
    return new Judged(List.copyOf(open), List.copyOf(acceptances.accepted.values()), frozen);
  }

  /** Whether findings of a rule are found only as for a release. */
  public static boolean onlyForRelease(RuleName rule) {
    return ONLY_FOR_RELEASE.contains(rule);
  }

  private void judge(Acceptance entry) {
    Item item = entry.item();
    Optional<RuleName> rule = entry.rule();
    Optional<String> barred =
        rule.isEmpty() ? Optional.of("there is no such rule") : Barred.fromAcceptance(rule.get());
    if (barred.isPresent()) {
      wrong(
          item,
          "rule",
          RuleName.ACCEPTANCE_BARRED,
          item.text("rule").orElse("") + ": " + barred.get());
      return;
    }
    List<Finding> named =
        byWords.getOrDefault(new Key(rule.orElseThrow(), entry.words()), List.of()).stream()
            .filter(finding -> entry.holdsFor(subject, finding))
            .toList();
    if (twice(item, named) || lapsed(item) || !entry.reasoned()) {
      return;
    }
    if (named.size() > entry.times()) {
      wrong(
          item,
          "times",
          RuleName.ACCEPTANCE_WIDENED,
          named.size() + " findings have these words, and only " + entry.times() + " accepted");
      return;
    }
    boolean looked = subject.withResults() && (release || !onlyForRelease(rule.get()));
    if (named.size() < entry.times() && looked) {
      wrong(
          item,
          "words",
          RuleName.ACCEPTANCE_UNUSED,
          named.isEmpty()
              ? "no finding is like this any more"
              : "of " + entry.times() + " findings " + named.size() + " are left");
    }
    accept(item, named);
  }

  private void accept(Item item, List<Finding> named) {
    Optional<String> approver = approvals.of(item).map(Signature::person);
    if (approvals.byItsAuthor(item)) {
      wrong(item, "by", RuleName.SIGNATURE_AUTHOR, "its approver is who proposed it");
    }
    if (release && approver.isEmpty() && !named.isEmpty()) {
      wrong(
          item,
          "id",
          RuleName.ACCEPTANCE_UNAPPROVED,
          "accepts "
              + item.title()
              + (approvals.approvedForAStranger(item)
                  ? ", and was proposed by no PERSON: whether that is its approver cannot be said;"
                      + " name a PERSON, or let the author sign"
                  : ", and nobody approved it"));
      return;
    }
    named.forEach(finding -> accepted.put(finding, new Excused(finding, item, approver)));
  }

  private boolean twice(Item item, List<Finding> named) {
    Optional<Item> other =
        named.stream().filter(claimed::containsKey).findFirst().map(claimed::get);
    other.ifPresent(
        o -> wrong(item, "words", RuleName.ACCEPTANCE_TWICE, "names what " + o.id() + " names"));
    named.forEach(finding -> claimed.putIfAbsent(finding, item));
    return other.isPresent();
  }

  private boolean lapsed(Item item) {
    Optional<String> over = lapse.of(item);
    over.ifPresent(why -> wrong(item, "until", RuleName.ACCEPTANCE_EXPIRED, why));
    return over.isPresent();
  }

  private void wrong(Item item, String field, RuleName rule, String words) {
    wrong.add(item.placeOf(field), rule, item.id() + ": " + words);
  }
}
