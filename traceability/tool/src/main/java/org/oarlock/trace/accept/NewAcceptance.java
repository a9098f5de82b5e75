package org.oarlock.trace.accept;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.BuiltInKinds;
import org.oarlock.trace.model.Kind;

/**
 * What somebody proposes to accept.
 *
 * @param name the finding
 * @param item the item by which it is named; its file if nothing
 * @param times how many findings have this name
 */
@Implements("SRS-3902")
public record NewAcceptance(FindingName name, Optional<String> item, int times, Terms terms) {

  /** Reason, last day and who says so. */
  public record Terms(String because, LocalDate until, String by) {

    String text() {
      return "  rationale: "
          + quoted(because)
          + "\n  until: "
          + until
          + "\n  by: "
          + quoted(by)
          + "\n";
    }
  }

  /** The file with this entry at its end. */
  public String appendedTo(String file, String id) {
    String head =
        file.isEmpty()
            ? "# yaml-language-server: $schema=../traceability/schemas/accept.schema.json\n"
                + "# Findings that were accepted; `trace check` counts them. `trace accept` adds to"
                + " them.\n"
            : "";
    String where = item.map(it -> "  item: " + it).orElse("  file: " + quoted(name.file()));
    return head
        + file
        + (file.isEmpty() || file.endsWith("\n") ? "" : "\n")
        + "- id: "
        + id
        + "\n  title: "
        + quoted(name.rule().id() + " " + item.orElse(name.file()))
        + "\n  rule: "
        + name.rule().id()
        + "\n"
        + where
        + "\n  words: "
        + quoted(name.words())
        + (times == 1 ? "" : "\n  times: " + times)
        + "\n"
        + terms.text();
  }

  /** An id of a built-in kind that neither an entry nor a signature has had. */
  static String freeId(Subject subject, String code) {
    Kind kind = subject.model().kinds().get(code);
    TreeSet<Integer> numbers = new TreeSet<>();
    Stream.concat(
            subject.items().map(Item::id),
            subject.read().signatures().stream().flatMap(s -> s.items().keySet().stream()))
        .filter(id -> kind.id().matcher(id).matches() && id.length() < code.length() + 9)
        .forEach(id -> numbers.add(Integer.valueOf(id.substring(code.length() + 1))));
    return code + "-" + (numbers.isEmpty() ? 1 : numbers.last() + 1);
  }

  /** The id of the next acceptance. */
  public static String freeId(Subject subject) {
    return freeId(subject, BuiltInKinds.ACCEPT);
  }

  /** Words as YAML reads them again, on one line. */
  static String quoted(String words) {
    return "'" + words.strip().replaceAll("\\s+", " ").replace("'", "''") + "'";
  }
}
