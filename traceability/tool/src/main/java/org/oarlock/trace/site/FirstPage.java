package org.oarlock.trace.site;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.RiskThread;
import org.oarlock.trace.check.Slots;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.risk.RiskPolicy;

/** What an auditor wants first: what it is for, and what is not done. */
final class FirstPage {

  private static final int SHOWN = 12;

  private final Subject subject;
  private final Report report;
  private final Refs refs;
  private final StringBuilder html = new StringBuilder();

  FirstPage(Subject subject, Report report) {
    this.subject = subject;
    this.report = report;
    this.refs = Refs.atRoot(subject.graph());
  }

  void write(PageWriter pages) throws IOException {
    purpose();
    tiles();
    notDone();
    findings();
    severe();
    planned();
    anomalies();
    clauses();
    promises();
    pages.page("index.html", subject.model().product() + " - where it stands", html.toString());
  }

  private void purpose() {
    Optional<Item> purpose = subject.graph().item(subject.model().purpose());
    html.append("<h1>")
        .append(Html.text(subject.model().product()))
        .append(": where it stands</h1>\n<div class=\"card alarm\"><b>Engineering baseline.</b> ")
        .append(
            "Not CE-marked, not cleared, not clinically validated. Nobody has signed any of it: ")
        .append("not one of the ")
        .append(subject.read().items().size())
        .append(" entries below carries a signature.")
        .append(
            subject.withResults() ? "" : " <b>These pages were written without test results.</b>")
        .append("</div>\n");
    if (purpose.isEmpty()) {
      html.append("<div class=\"card alarm\">No intended purpose is stated.</div>");
      return;
    }
    Item item = purpose.get();
    html.append("<h2>Intended purpose</h2><p class=\"lead\">")
        .append(Html.text(item.text("text").orElse("")))
        .append("</p><p>")
        .append(refs.item(item))
        .append("</p><table><tbody>");
    fact("Class", item, "class", "classRationale");
    fact("Software safety class", item, "safetyClass", "safetyClass");
    fact("Not for", item, "notFor", "");
    html.append("</tbody></table>\n");
  }

  private void fact(String name, Item item, String field, String why) {
    String reason =
        why.equals(field) || why.isEmpty()
            ? ""
            : "<p class=\"soft\">" + Html.text(item.text(why).orElse("")) + "</p>";
    html.append("<tr><th scope=\"row\">")
        .append(Html.text(name))
        .append("</th><td>")
        .append(item.words(field).stream().map(Html::text).collect(Collectors.joining("<br>")))
        .append(reason)
        .append("</td></tr>\n");
  }

  private void tiles() {
    long undone = NotPerformed.in(subject).size();
    long planned = subject.items("RC").stream().filter(c -> !Slots.stands(c)).count();
    html.append("<div class=\"tiles\">");
    tile("findings.html", report.findings().size(), "findings", style(report.findings().size()));
    tile("not-performed.html", undone, "not performed", style(undone));
    tile("controls.html", planned, "planned controls", style(planned));
    tile("requirements.html", subject.items("SRS").size(), "software requirements", "");
    tile("risks.html", subject.items("RISK").size(), "risks", "");
    tile("risks.html", subject.items("CAUSE").size(), "causes", "");
    tile("soup.html", subject.items("SOUP").size(), "SOUP", "");
    html.append("</div>\n<p class=\"soft\">").append(Html.text(report.counts())).append("</p>\n");
  }

  private void tile(String page, long count, String words, String style) {
    html.append("<a class=\"tile ")
        .append(style)
        .append("\" href=\"")
        .append(page)
        .append("\"><b>")
        .append(count)
        .append("</b>")
        .append(Html.text(words))
        .append("</a>");
  }

  private static String style(long shouldBeNone) {
    return shouldBeNone == 0 ? "good" : "bad";
  }

  private void notDone() {
    List<NotPerformed> all = NotPerformed.in(subject);
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
    html.append(
            byKind.entrySet().stream()
                .map(e -> Html.text(e.getKey()) + " " + e.getValue())
                .collect(Collectors.joining(", ")))
        .append(".</p>\n");
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
        .append("</p>\n");
  }

  private void severe() {
    String worst =
        subject.read().policy().map(RiskPolicy::severities).stream()
            .flatMap(levels -> levels.keySet().stream())
            .reduce((a, b) -> b)
            .orElse("");
    html.append("<h2>Risks of severity ")
        .append(Html.text(worst))
        .append(", before and after control</h2><table>")
        .append(Html.head("Risk", "Estimates", "Rests on"))
        .append("<tbody>");
    for (Item risk : subject.items("RISK")) {
      RiskThread thread = RiskThread.of(subject, risk);
      if (thread.severity().filter(worst::equals).isPresent()) {
        html.append(
            Html.row(
                List.of(
                    refs.item(risk),
                    Html.text(RiskPages.estimates(subject, risk, worst)),
                    restsOn(thread))));
      }
    }
    html.append("</tbody></table>\n");
    subject
        .read()
        .policy()
        .ifPresent(
            policy ->
                html.append("<p>Overall residual risk, a person's judgement: ")
                    .append(Html.state(policy.overallResidualRisk()))
                    .append("</p>\n"));
    html.append("<p>")
        .append(refs.page("risks.html", "All risks, with their causes and controls"))
        .append("</p>\n");
  }

  private static String restsOn(RiskThread thread) {
    List<Item> standing = thread.controls().stream().filter(Slots::stands).toList();
    boolean technical =
        standing.stream()
            .anyMatch(
                control ->
                    Slots.inSoftware(control)
                        && control.text("tier").filter("information"::equals).isEmpty());
    if (standing.isEmpty()) {
      return "<b>nothing that stands</b>";
    }
    return technical ? standing.size() + " controls" : "<b>people and information alone</b>";
  }

  private void planned() {
    List<Item> planned =
        subject.items("RC").stream().filter(control -> !Slots.stands(control)).toList();
    html.append("<h2>Planned controls: they count for nothing</h2><ul>");
    planned.stream()
        .limit(SHOWN)
        .forEach(control -> html.append("<li>").append(refs.item(control)).append("</li>\n"));
    html.append("</ul><p>")
        .append(planned.size())
        .append(" in all, see ")
        .append(refs.page("controls.html", "controls"))
        .append(".</p>\n");
  }

  private void anomalies() {
    List<Item> known = subject.items("ANOM");
    html.append("<h2>Known anomalies</h2>");
    if (known.isEmpty()) {
      html.append("<p>None is recorded. That nobody looked is not excluded.</p>");
    }
    html.append("<ul>");
    known.forEach(item -> html.append("<li>").append(refs.item(item)).append("</li>\n"));
    html.append("</ul>\n");
  }

  private void clauses() {
    Map<String, Long> states =
        subject.items("CLAUSE").stream()
            .collect(
                Collectors.groupingBy(
                    clause -> clause.text("state").orElse("missing"),
                    TreeMap::new,
                    Collectors.counting()));
    html.append("<h2>IEC 62304, clause by clause</h2><table>")
        .append(Html.head("State", "Clauses"))
        .append("<tbody>");
    states.forEach(
        (state, count) ->
            html.append("<tr>")
                .append(Html.cell(Html.state(state)))
                .append(Html.number(count))
                .append("</tr>"));
    html.append("</tbody></table><p>All of them unverified until a holder of the text signs. ")
        .append(refs.page("clauses.html", "Clause by clause"))
        .append("</p>\n");
  }

  private void promises() {
    html.append("<h2>What the tool that wrote this promises</h2><table>")
        .append(Html.head("Promise", "Words", "In version " + Promises.version()))
        .append("<tbody>");
    Map<Integer, String> all = new TreeMap<>(Promises.inForce());
    all.putAll(Promises.notYet());
    all.forEach(
        (number, words) ->
            html.append("<tr>")
                .append(Html.number(number))
                .append(Html.cell(Html.text(words)))
                .append(Html.cell(Promises.inForce().containsKey(number) ? "in force" : "not yet"))
                .append("</tr>"));
    html.append("</tbody></table>\n<div class=\"seed\">For the auditor: own sampling seed ")
        .append("______________________ , drawn on ____________ by ______________________</div>\n");
  }
}
