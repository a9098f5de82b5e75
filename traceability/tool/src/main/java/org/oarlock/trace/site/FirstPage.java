package org.oarlock.trace.site;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Slots;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.clause.ClauseStanding;
import org.oarlock.trace.clause.ClauseState;
import org.oarlock.trace.clause.Verification;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.standing.ClauseStandings;
import org.oarlock.trace.standing.Standing;

/** What an auditor wants first: what it is for, and what is not done. */
@Implements("SRS-3701")
final class FirstPage {

  private static final int SHOWN = 12;

  private final Subject subject;
  private final Report report;
  private final ClauseStandings clauses;
  private final Refs refs;
  private final SignedPoints signed;
  private final Undone undone;
  private final List<Beside> beside;
  private final StringBuilder html = new StringBuilder();

  FirstPage(
      Subject subject,
      Report report,
      Standing standing,
      ClauseStandings clauses,
      Undone undone,
      List<Beside> beside) {
    this.beside = beside;
    this.clauses = clauses;
    this.subject = subject;
    this.report = report;
    this.refs = Refs.atRoot(subject.graph());
    this.signed = new SignedPoints(subject, standing, refs);
    this.undone = undone;
  }

  void write(PageWriter pages) throws IOException {
    standing();
    tiles();
    purpose();
    html.append(new OpenPoints(subject, report, refs, signed, undone).html());
    anomalies();
    html.append(new SevereRisks(subject, refs).html());
    seed();
    html.append(DocumentLinks.html(beside, refs));
    clauses();
    promises();
    pages.page(
        "index.html", subject.model().product() + " - where it stands", page -> page.append(html));
  }

  private void standing() {
    html.append("<h1>")
        .append(Html.text(subject.model().product()))
        .append(": where it stands</h1>\n<div class=\"card alarm\"><b>")
        .append(report.signatures().whole() ? "Signed." : "Engineering baseline.")
        .append("</b> Not CE-marked, not cleared, not clinically validated. ")
        .append(signed.headline())
        .append(
            subject.withResults() ? "" : " <b>These pages were written without test results.</b>")
        .append("</div>\n");
  }

  private void purpose() {
    Optional<Item> purpose = subject.graph().item(subject.model().purpose());
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
    long notPerformed = undone.notPerformed().size();
    long planned = subject.items("RC").stream().filter(c -> !Slots.stands(c)).count();
    html.append("<div class=\"tiles\">");
    tile("findings.html", report.findings().size(), "findings", style(report.findings().size()));
    tile("not-performed.html", notPerformed, "not performed", style(notPerformed));
    long failed =
        subject.read().results().stream().filter(r -> r.outcome() != Outcome.PASSED).count();
    tile("index.html#runs", failed, "runs not passed", style(failed));
    tile("index.html#unsigned", signed.unsigned(), "unsigned", style(signed.unsigned()));
    tile("index.html#suspect", signed.suspect(), "suspect", style(signed.suspect()));
    tile("escapes.html", undone.escapes().count(), "escapes", "");
    tile("controls.html", planned, "planned controls", style(planned));
    tile("requirements.html", subject.items("SRS").size(), "software requirements", "");
    tile("risks.html", subject.items("RISK").size(), "risks", "");
    tile("risks.html", subject.items("CAUSE").size(), "causes", "");
    tile("soup.html", subject.items("SOUP").size(), "SOUP", "");
    tile("index.html#documents", beside.size(), "documents", "");
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
    List<ClauseStanding> all = clauses.all();
    Map<ClauseState, Long> states =
        all.stream()
            .collect(
                Collectors.groupingBy(ClauseStanding::state, TreeMap::new, Collectors.counting()));
    long verified =
        all.stream().filter(c -> c.verification() instanceof Verification.Verified).count();
    long demoted = all.stream().filter(c -> c.state() != c.stated()).count();
    html.append("<h2>IEC 62304, clause by clause</h2><table>")
        .append(Html.head("State", "Clauses"))
        .append("<tbody>");
    states.forEach(
        (state, count) ->
            html.append("<tr>")
                .append(Html.cell(Html.state(state.word())))
                .append(Html.number(count))
                .append("</tr>"));
    html.append("</tbody></table><p>")
        .append(verified == 0 ? "All" : all.size() - verified + " of " + all.size())
        .append(" of them unverified until a holder of the text signs; of ")
        .append(demoted)
        .append(" the stated evidence does not hold in this run. ")
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
    html.append("</tbody></table>\n");
  }

  /** A box to write into, on paper as on the screen; the script only completes the command. */
  private void seed() {
    html.append("<h2 id=\"sample\">For the auditor: your own sample</h2><div class=\"seed\">")
        .append("<p><label for=\"seed\">Sampling seed, your own number</label> ")
        .append("<input id=\"seed\" inputmode=\"numeric\" autocomplete=\"off\"> ")
        .append("<label for=\"threads\">threads</label> ")
        .append("<input id=\"threads\" inputmode=\"numeric\" value=\"10\" size=\"4\"></p>")
        .append("<p>Threads drawn by it, weighted by risk, each as a page: <code>./oarlock trace")
        .append(" sample --seed <span id=\"seed-said\">SEED</span> --threads")
        .append(" <span id=\"threads-said\">10</span></code></p><p>Drawn on ____________ by")
        .append(" ______________________</p></div>\n");
  }
}
