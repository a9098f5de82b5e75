package org.oarlock.trace.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.oarlock.trace.accept.Escape;
import org.oarlock.trace.accept.EscapeCount;
import org.oarlock.trace.accept.Excused;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.report.Report;

/**
 * What is let pass: ways out of the model, accepted and frozen findings, and who answers for it.
 */
@Implements("SRS-3903")
final class EscapePages {

  private final Subject subject;
  private final Report report;
  private final Refs refs;
  private final List<Escape> escapes;
  private final SortedMap<String, EscapeCount> counts;

  EscapePages(Subject subject, Report report) {
    this.subject = subject;
    this.report = report;
    this.refs = Refs.atRoot(subject.graph());
    this.escapes = Escape.in(subject);
    this.counts = EscapeCount.byWay(subject, escapes, report.accepted(), report.frozen());
  }

  /** How many there are of all kinds. */
  int count() {
    return EscapeCount.of(counts).all();
  }

  /** For the first page: by way, and what they lack. */
  String summary() {
    StringBuilder html = new StringBuilder("<h2>Ways out that were taken</h2><p>");
    EscapeCount all = EscapeCount.of(counts);
    html.append(refs.page("escapes.html", all.all() + " escapes"))
        .append(", of which ")
        .append(all.unapproved())
        .append(" were approved by nobody.</p>\n");
    if (counts.isEmpty()) {
      return html.toString();
    }
    html.append("<table>")
        .append(
            Html.head(
                "Way out",
                "Escapes",
                "Without rationale",
                "Without approver",
                "Without expiry",
                "Expired"))
        .append("<tbody>");
    counts.forEach((way, count) -> row(html, way, count));
    row(html, "All", all);
    return html.append("</tbody></table>\n").toString();
  }

  private static void row(StringBuilder html, String way, EscapeCount count) {
    html.append("<tr><th scope=\"row\">")
        .append(Html.text(way))
        .append("</th>")
        .append(Html.number(count.all()))
        .append(Html.number(count.withoutRationale()))
        .append(Html.number(count.unapproved()))
        .append(Html.number(count.endless()))
        .append(Html.number(count.expired()))
        .append("</tr>\n");
  }

  /** The page that names each. */
  void write(PageWriter pages) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Escape escape : escapes) {
      String until = escape.until().map(Object::toString).orElse("");
      boolean expired = escape.expired(subject.today());
      rows.add(
          Row.of(
              List.of(escape.item().kind(), escape.way()),
              List.of(
                  refs.item(escape.item()),
                  Html.text(escape.way()),
                  said(escape.reason(), "none"),
                  said(escape.approver().orElse(""), "nobody"),
                  said(until + (expired ? ", expired" : ""), "none"))));
    }
    report.accepted().forEach(excused -> rows.add(row("accepted finding", excused)));
    report.frozen().forEach(excused -> rows.add(row("frozen finding", excused)));
    pages.table(
        "escapes.html",
        "Ways out that were taken",
        "<p class=\"lead\">Where the model lets an entry do without something and the entry takes"
            + " that way, and findings that were accepted or frozen. Who approves an entry approves"
            + " its ways out.</p>",
        Html.head("Entry", "Way out", "Reason", "Approved by", "Expires"),
        new Filters(List.of("Kind", "Way out"), rows));
  }

  private Row row(String way, Excused excused) {
    return Row.of(
        List.of(excused.by().kind(), way),
        List.of(
            refs.item(excused.by()),
            Html.text(way + ": " + excused.finding()),
            said(excused.rationale(), "none"),
            said(excused.approver().orElse(""), "nobody"),
            Html.text(excused.until())));
  }

  private static String said(String words, String otherwise) {
    return words.isEmpty() ? "<b>" + otherwise + "</b>" : Html.text(words);
  }
}
