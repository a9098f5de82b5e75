package org.oarlock.trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.graph.Link;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.standing.Standing;

/** One item in words: where it stands, how, why, and what hangs on it. */
@Implements("SRS-3120")
final class ItemExplanation {

  private final Subject subject;
  private final Standing standing;

  ItemExplanation(Subject subject, Report report) {
    this.subject = subject;
    this.standing = new Standing(subject, report.all());
  }

  String of(Item item) {
    List<String> lines = new ArrayList<>();
    String kind = subject.kind(item).name();
    lines.add(item.id() + " (" + kind + "): " + item.title());
    lines.add("  " + item.place());
    String state = standing.of(item).word();
    String because = standing.because(item).map(lower -> ", because of " + named(lower)).orElse("");
    lines.add("  state: " + (state.isEmpty() ? "has none of its own" : state) + because);
    list(lines, "above it", subject.graph().up(item.id()).stream().map(this::upward));
    list(lines, "below it", subject.graph().down(item.id()).stream().map(this::downward));
    list(
        lines,
        "code",
        subject.evidence().code(item.id()).stream()
            .map(claim -> claim.where() + " (" + claim.place() + ")"));
    list(
        lines,
        "tests",
        subject.read().tests().stream()
            .filter(claim -> claim.id().equals(item.id()))
            .map(claim -> claim.test().words() + " (" + claim.place() + ")"));
    list(lines, "findings", standing.findings(item).stream().map(Object::toString));
    return String.join("\n", lines) + "\n";
  }

  private String upward(Link link) {
    String other = subject.graph().item(link.to()).map(this::named).orElse(link.to());
    return link.field().name() + " " + other;
  }

  private String downward(Link link) {
    return link.field().name() + " <- " + named(link.from());
  }

  private String named(Item item) {
    String state = standing.of(item).word();
    return item.id() + " " + item.title() + (state.isEmpty() ? "" : " [" + state + "]");
  }

  private static void list(List<String> lines, String name, Stream<String> entries) {
    List<String> found = entries.distinct().toList();
    if (found.isEmpty()) {
      lines.add("  " + name + ": nothing");
    } else {
      lines.add("  " + name + ":");
      found.forEach(entry -> lines.add("    " + entry));
    }
  }
}
