package org.oarlock.trace.site;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.oarlock.trace.accept.NotPerformed;
import org.oarlock.trace.check.Contents;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.evidence.TestResult;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.read.Baseline;
import org.oarlock.trace.report.Report;

/** What is open: not done, found, failed, unsigned, escaped, changed since the last baseline. */
final class OpenPoints {

  private static final int SHOWN = 12;

  private final Subject subject;
  private final Report report;
  private final Refs refs;
  private final SignedPoints signed;
  private final Undone undone;
  private final StringBuilder html = new StringBuilder();

  OpenPoints(Subject subject, Report report, Refs refs, SignedPoints signed, Undone undone) {
    this.signed = signed;
    this.undone = undone;
    this.subject = subject;
    this.report = report;
    this.refs = refs;
  }

  String html() {
    notDone();
    findings();
    failedRuns();
    html.append(signed.html());
    html.append(undone.escapes().summary());
    difference();
    return html.toString();
  }

  private void notDone() {
    List<NotPerformed> all = undone.notPerformed();
    html.append("<h2>What is not done</h2><ul>");
    subject.items("PURPOSE").forEach(this::undone);
    subject.items("VAL").forEach(this::undone);
    html.append("</ul><p>")
        .append(refs.page("not-performed.html", "All " + all.size() + " that were not performed"))
        .append("; by kind: ");
    Map<String, Long> byKind =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.item().kind(), TreeMap::new, Collectors.counting()));
    html.append(counts(byKind)).append(".</p>\n");
  }

  private void undone(Item item) {
    for (String words : item.words("notPerformed")) {
      html.append("<li>")
          .append(refs.id(item.id()))
          .append(' ')
          .append(Html.state("not performed"))
          .append(' ')
          .append(Html.text(words))
          .append("</li>\n");
    }
  }

  private void findings() {
    html.append("<h2>Findings of this run</h2>");
    if (report.findings().isEmpty()) {
      html.append("<p>None.</p>");
      return;
    }
    Map<String, Long> byRule =
        report.findings().stream()
            .map(Finding::rule)
            .collect(Collectors.groupingBy(rule -> rule.id(), TreeMap::new, Collectors.counting()));
    html.append("<table>").append(Html.head("Rule", "Findings")).append("<tbody>");
    byRule.forEach(
        (rule, count) ->
            html.append("<tr>")
                .append(Html.cell(Html.span("id", rule)))
                .append(Html.number(count))
                .append("</tr>"));
    html.append("</tbody></table><p>")
        .append(refs.page("findings.html", "All findings"))
        .append("; ")
        .append(refs.page("alike.html", "entries in nearly the same words"))
        .append("</p>\n");
  }

  private void failedRuns() {
    List<TestResult> failed =
        subject.read().results().stream().filter(r -> r.outcome() != Outcome.PASSED).toList();
    html.append("<h2 id=\"runs\">Runs that did not pass</h2>");
    if (!subject.withResults()) {
      html.append("<p>Unknown: these pages were written without test results.</p>\n");
    } else if (failed.isEmpty()) {
      html.append("<p>None of ").append(subject.read().results().size()).append(".</p>\n");
    } else {
      html.append("<p>")
          .append(failed.size())
          .append(" of ")
          .append(subject.read().results().size())
          .append(".</p><ul>");
      for (TestResult result : failed.subList(0, Math.min(SHOWN, failed.size()))) {
        html.append("<li>")
            .append(Html.state(result.outcome().words()))
            .append(' ')
            .append(Html.text(result.test().words()))
            .append(' ')
            .append(Html.span("place", result.place().toString()))
            .append("</li>\n");
      }
      html.append("</ul>\n");
    }
  }

  private void difference() {
    html.append("<h2>Difference from the last baseline</h2>");
    if (subject.read().baseline().isEmpty()) {
      html.append("<p>There is no baseline to compare with.</p>\n");
      return;
    }
    Baseline last = subject.read().baseline().get();
    Contents now = Contents.of(subject.read());
    html.append("<table>").append(Html.head("", "New", "Gone", "Which")).append("<tbody>");
    difference("Items", last.items(), now.items());
    difference("Scenarios", last.scenarios(), now.scenarios());
    if (subject.codeRead()) {
      difference("Tests", last.tests(), now.tests());
    }
    html.append("</tbody></table>\n");
  }

  private void difference(String what, SortedSet<String> before, SortedSet<String> now) {
    SortedSet<String> added = new TreeSet<>(now);
    added.removeAll(before);
    SortedSet<String> gone = new TreeSet<>(before);
    gone.removeAll(now);
    html.append("<tr><th scope=\"row\">")
        .append(what)
        .append("</th>")
        .append(Html.number(added.size()))
        .append(Html.number(gone.size()))
        .append(Html.cell(some("new", added) + some("gone", gone)))
        .append("</tr>\n");
  }

  private String some(String word, SortedSet<String> names) {
    return names.isEmpty()
        ? ""
        : word
            + ": "
            + names.stream().limit(SHOWN).map(this::named).collect(Collectors.joining(", "))
            + (names.size() > SHOWN ? " ... " : " ");
  }

  private String named(String name) {
    return subject.graph().item(name).map(item -> refs.id(name)).orElse(Html.text(name));
  }

  /** So many of each, for people. */
  static String counts(Map<String, Long> byWord) {
    return byWord.entrySet().stream()
        .map(e -> Html.text(e.getKey()) + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
