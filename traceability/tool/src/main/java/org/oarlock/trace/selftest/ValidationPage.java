package org.oarlock.trace.selftest;

import java.util.List;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.history.PrintedPage;
import org.oarlock.trace.site.Html;

/** The record for people: one page that can be printed and signed by hand. */
@Implements("SRS-3803")
public final class ValidationPage {

  private ValidationPage() {}

  /** HTML that loads nothing. */
  public static String write(ValidationRecord record) {
    StringBuilder body = new StringBuilder();
    body.append("<p>").append(Html.text(record.summary())).append("</p>\n");
    provenance(body, record.provenance());
    body.append("<h2>Where nothing is seeded</h2>\n<ul>\n");
    record.result().cleans().forEach(clean -> entry(body, clean.words()));
    body.append("</ul>\n<h2>Use, possible error, test, result</h2>\n<table>")
        .append(
            Html.head("Rule", "Use", "Possible error", "Test: seed", "Expected, found", "Result"))
        .append("<tbody>\n");
    record.uses().forEach(use -> use(body, use));
    body.append("</tbody></table>\n<h2>What this cannot show</h2>\n<ul>\n");
    Limits.WORDS.forEach(limit -> entry(body, limit));
    body.append("</ul>\n<h2>Judgement</h2>\n<table>")
        .append(Html.head("Question", "Answer, reason, name, date"))
        .append("<tbody>\n")
        .append(
            Html.row(List.of("Is the tool fit for the uses above?", "not performed, not signed")))
        .append("</tbody></table>\n");
    return PrintedPage.of(
        "Self-test of the trace tool", ValidationRecord.STANDING, body.toString());
  }

  private static void provenance(StringBuilder body, Provenance of) {
    body.append("<table><tbody>\n");
    row(body, "Tool", "oarlock-trace " + of.version());
    row(body, "Its jar", of.jar());
    row(body, "Java", of.java());
    row(body, "System", of.system());
    row(body, "Commit of the repository", of.commit());
    body.append("</tbody></table>\n");
  }

  private static void row(StringBuilder body, String name, String value) {
    body.append(Html.row(List.of(Html.text(name), Html.text(value))));
  }

  private static void use(StringBuilder body, Use use) {
    List<String> shared =
        List.of(
            Html.span("id", use.group()),
            Html.text(use.relied()),
            Html.text("That " + use.possibleError() + ". " + use.result() + "."));
    List<List<String>> rows =
        use.trials().isEmpty()
            ? List.of(List.of("", "", "not performed: no place to seed it"))
            : use.trials().stream().map(ValidationPage::cells).toList();
    body.append(Html.group(shared, rows));
  }

  private static List<String> cells(Trial trial) {
    String where = trial.found() ? "<br>at " + path(trial.where()) : "";
    String result = path(trial.result());
    return List.of(
        Html.text(trial.title() + " (" + trial.ground() + ")"),
        path(trial.expected()) + where,
        trial.missed() ? "<del>" + result + "</del>" : result);
  }

  /** Paths are long, and a table that is wider than the paper is cut off. */
  private static String path(String words) {
    return Html.text(words).replace("/", "/<wbr>").replace(".", ".<wbr>");
  }

  private static void entry(StringBuilder body, String words) {
    body.append("<li>").append(Html.text(words)).append("</li>\n");
  }
}
