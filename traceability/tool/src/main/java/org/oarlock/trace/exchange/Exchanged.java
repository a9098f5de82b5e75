package org.oarlock.trace.exchange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.check.Slots;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.standing.Standing;

/**
 * What is written out: everything that was read, how it stands and what was found.
 *
 * @param standing state of each item
 */
public record Exchanged(Subject subject, Report report, Standing standing) {

  /** Settles the states of what was read. */
  public static Exchanged of(Subject subject, Report report) {
    return new Exchanged(subject, report, new Standing(subject, report.all()));
  }

  /** The state of an item in words; empty where no state has a meaning. */
  public String state(Item item) {
    return standing.of(item).word();
  }

  /** What fills a slot of a control, in words. */
  String slot(Item control, Shows slot) {
    String tests =
        Slots.tests(subject, control, slot).stream()
            .map(shown -> shown.claim().test().words() + " (" + shown.words() + ")")
            .collect(Collectors.joining("; "));
    String record = said(control, slot, "record");
    String notPerformed = said(control, slot, "notPerformed");
    return List.of(tests, record, notPerformed.isEmpty() ? "" : "not performed: " + notPerformed)
        .stream()
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String said(Item control, Shows slot, String field) {
    return Slots.said(control, slot).map(fields -> fields.texts(field)).orElse(List.of()).stream()
        .map(Value.Text::text)
        .collect(Collectors.joining(" "));
  }

  /** Name, level and outcome of a test, one cell each. */
  static List<String> test(Shown shown) {
    return List.of(
        shown.claim().test().words(),
        shown.claim().level().name().toLowerCase(Locale.ROOT),
        shown.words());
  }
}
