package org.oarlock.trace.accept;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.check.Subject;

/** What comes of the wish to accept a finding. */
@Implements("SRS-3902")
public sealed interface Proposal {

  /** It can be written down. */
  record Acceptable(NewAcceptance entry) implements Proposal {}

  /** It cannot, and this is why. */
  record Refused(String why) implements Proposal {}

  /**
   * Which finding is meant.
   *
   * @param at file, or file:line; empty if an item is named
   * @param item id of an item; empty if a file is named
   */
  record Wanted(RuleName rule, String at, String item) {

    boolean holdsFor(Subject subject, Finding finding) {
      String file = finding.place().file();
      return finding.rule() == rule
          && Barred.excusable(finding)
          && (item.isEmpty()
              ? at.equals(file) || at.equals(file + ":" + finding.place().line())
              : Acceptance.concerns(subject, finding, item));
    }
  }

  /**
   * Looks for the finding that somebody wants to accept.
   *
   * @param open findings that nobody accepted
   */
  static Proposal of(
      Subject subject, List<Finding> open, Wanted wanted, NewAcceptance.Terms terms) {
    Optional<String> barred = Barred.fromAcceptance(wanted.rule()).or(() -> whyNot(subject, terms));
    if (barred.isPresent()) {
      return new Refused(barred.get());
    }
    Map<FindingName, List<Finding>> named =
        open.stream()
            .filter(finding -> wanted.holdsFor(subject, finding))
            .collect(Collectors.groupingBy(FindingName::of));
    if (named.size() != 1) {
      String choice =
          named.values().stream()
              .flatMap(List::stream)
              .sorted()
              .map(finding -> "\n  " + finding)
              .collect(Collectors.joining());
      return new Refused(
          named.isEmpty()
              ? "there is no such finding that is not accepted or frozen already"
              : "several findings are there; name one by --at FILE:LINE or --item ID" + choice);
    }
    FindingName name = named.keySet().iterator().next();
    Optional<String> item = Optional.of(wanted.item()).filter(id -> !id.isEmpty());
    // All that have the name: which of them is which, nobody could say after the next edit.
    int times = (int) open.stream().filter(finding -> FindingName.of(finding).equals(name)).count();
    return new Acceptable(new NewAcceptance(name, item, times, terms));
  }

  /** Why nothing can be accepted or frozen on these terms. */
  static Optional<String> whyNot(Subject subject, NewAcceptance.Terms terms) {
    if (terms.because().isBlank()) {
      return Optional.of("say with --because why it may stand");
    }
    String person = terms.by();
    boolean unknown =
        subject.model().kindOf(person).filter(kind -> kind.code().equals("PERSON")).isPresent()
            && subject.graph().item(person).isEmpty();
    if (unknown) {
      return Optional.of("there is no person " + person);
    }
    LocalDate until = terms.until();
    return Lapse.of(subject).of(until).map(why -> "--until: " + why);
  }
}
