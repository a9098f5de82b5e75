package org.oarlock.trace.accept;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;

/** One entry that names a finding with the reason why it may stand. */
@Implements("SRS-3901")
record Acceptance(Item item) {

  Optional<RuleName> rule() {
    return RuleName.of(text("rule"));
  }

  String words() {
    return text("words");
  }

  int times() {
    return item.text("times").filter(t -> t.matches("[0-9]{1,6}")).map(Integer::valueOf).orElse(1);
  }

  /** The last day on which it counts; nothing if it is no date. */
  static Optional<LocalDate> until(Item item) {
    try {
      return item.text("until").map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether a finding of its rule and words stands where it says. */
  boolean holdsFor(Subject subject, Finding finding) {
    return item.text("file")
        .map(finding.place().file()::equals)
        .orElseGet(() -> item.has("item") && concerns(subject, finding, text("item")));
  }

  /** Whether it says why and who proposes it; that it does not is a finding of its own. */
  boolean reasoned() {
    return item.has("rationale") && item.has("by");
  }

  /** Whether a finding names an item, or stands where the item does. */
  static boolean concerns(Subject subject, Finding finding, String id) {
    boolean named =
        Pattern.compile("(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-]|\\.[0-9])")
            .matcher(finding.message())
            .find();
    return named
        || subject.graph().item(id).map(Item::place).filter(finding.place()::equals).isPresent();
  }

  private String text(String field) {
    return item.text(field).orElse("");
  }
}
