package org.oarlock.trace.selftest;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.item.Place;

/** What a check has to say of a seeded defect. */
public sealed interface Expectation {

  /** Where it said so; nothing if it did not. A tool that fails says nothing. */
  Optional<String> met(Answer clean, Answer seeded);

  /** For people. */
  String words();

  /** Whether a finding names a file, or an item as a whole word of its message. */
  private static boolean names(Finding finding, Optional<String> at) {
    return at.isEmpty()
        || at.get().equals(finding.place().file())
        || Pattern.compile("(?<![A-Za-z0-9-])" + Pattern.quote(at.get()) + "(?![A-Za-z0-9])")
            .matcher(finding.words())
            .find();
  }

  private static Optional<String> first(Collection<Place> places, Optional<String> file) {
    return places.stream()
        .filter(place -> file.filter(name -> !name.equals(place.file())).isEmpty())
        .filter(place -> place.line() > 0 && place.column() > 0)
        .map(Place::toString)
        .findFirst();
  }

  /**
   * A rule names a place.
   *
   * @param at a file or an item; nothing if any will do
   * @param says words that the message has to hold; may be empty
   */
  record Names(RuleName rule, Optional<String> at, String says) implements Expectation {

    @Override
    public Optional<String> met(Answer clean, Answer seeded) {
      return seeded.newSince(clean).stream()
          .filter(finding -> finding.rule() == rule)
          .filter(finding -> names(finding, at) && finding.words().contains(says))
          .map(finding -> finding.place().toString())
          .findFirst();
    }

    @Override
    public String words() {
      return rule.id() + at.map(name -> " in " + name).orElse("");
    }
  }

  /** A file is refused as unreadable, by name, line and column. */
  record Refuses(String file) implements Expectation {

    @Override
    public Optional<String> met(Answer clean, Answer seeded) {
      return first(seeded.unreadable(), Optional.of(file));
    }

    @Override
    public String words() {
      return "unreadable: " + file;
    }
  }

  /** Something is said that was not said of the clean copy. */
  record Something(Optional<String> at) implements Expectation {

    @Override
    public Optional<String> met(Answer clean, Answer seeded) {
      return first(seeded.unreadable(), at)
          .or(
              () ->
                  seeded.newSince(clean).stream()
                      .filter(finding -> names(finding, at))
                      .map(finding -> finding.place() + " (" + finding.rule().id() + ")")
                      .findFirst());
    }

    @Override
    public String words() {
      return "must be found" + at.map(name -> " in " + name).orElse("");
    }
  }

  /** Nothing is said: the change is harmless, and a finding would be a false alarm. */
  record Silence() implements Expectation {

    @Override
    public Optional<String> met(Answer clean, Answer seeded) {
      boolean silent =
          seeded.failure().isEmpty()
              && seeded.unreadable().isEmpty()
              && seeded.newSince(clean).isEmpty();
      return silent ? Optional.of("nothing said") : Optional.empty();
    }

    @Override
    public String words() {
      return "nothing: the change is harmless";
    }
  }
}
