package org.oarlock.trace.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oarlock.trace.accept.NotPerformed;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.SafetyClassRule;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.standing.Standing;

/** Lists: software items, SOUP, clauses, findings, what was not performed, and each kind. */
final class ListPages {

  private final Subject subject;
  private final Standing standing;
  private final Report report;
  private final Undone undone;
  private final Refs refs;

  ListPages(Subject subject, Standing standing, Report report, Undone undone) {
    this.subject = subject;
    this.standing = standing;
    this.report = report;
    this.undone = undone;
    this.refs = Refs.atRoot(subject.graph());
  }

  /** Each list, to be written beside the others. */
  List<PageWriter.Part> parts() {
    return List.of(this::kinds, this::items, this::soup, this::findings, this::notPerformed);
  }

  private void items(PageWriter pages) throws IOException {
    List<String> rows = new ArrayList<>();
    for (Item item : subject.items("ITEM")) {
      rows.add(
          Html.row(
              List.of(
                  refs.item(item),
                  Html.span("place", item.text("package").orElse("")),
                  Html.text(item.text("safetyClass").orElse("")),
                  Html.text(SafetyClassRule.derivedClass(subject, item)),
                  refs.ids(item.words("uses")),
                  below(item, "item", "SRS"),
                  below(item, "item", "UNIT"),
                  below(item, "heldBy", "SOUP"))));
    }
    pages.table(
        "items.html",
        "Software items",
        "<p class=\"lead\">Package, class as declared and as the risk register gives it, what the item"
            + " may use, and what stands below it.</p>",
        Html.head(
            "Item", "Package", "Class", "Derived", "May use", "Requirements", "Designs", "SOUP"),
        rows);
  }

  private void soup(PageWriter pages) throws IOException {
    List<String> rows = new ArrayList<>();
    for (Item item : subject.items("SOUP")) {
      String review =
          item.fields()
              .fields("anomalyReview")
              .map(
                  f ->
                      f.text("notPerformed")
                          .map(words -> Html.state("not performed") + " " + Html.text(words))
                          .orElse(
                              Html.text(
                                  f.text("date").orElse("") + " " + f.text("result").orElse(""))))
              .orElse("missing");
      rows.add(
          Html.row(
              List.of(
                  refs.item(item),
                  Html.text(item.text("version").orElse("")),
                  Html.text(item.text("supplier").orElse("")),
                  Html.text(item.text("licence").orElse("")),
                  Html.text(item.text("function").orElse("")),
                  refs.ids(item.words("heldBy")),
                  refs.ids(item.words("causes")),
                  review)));
    }
    pages.table(
        "soup.html",
        "Software of unknown provenance",
        "<p class=\"lead\">" + Html.text(report.counts()) + "</p>",
        Html.head(
            "Component",
            "Version",
            "Supplier",
            "Licence",
            "Function",
            "Held by",
            "Causes",
            "Anomaly review"),
        rows);
  }

  private void findings(PageWriter pages) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Finding finding : report.findings()) {
      rows.add(
          Row.of(
              List.of(finding.rule().id()),
              List.of(
                  Html.span("id", finding.rule().id()),
                  Html.text(finding.words()),
                  Html.span("place", finding.place().toString()))));
    }
    pages.table(
        "findings.html",
        "Findings",
        "<p class=\"lead\">"
            + report.findings().size()
            + " findings. "
            + Html.text(report.counts())
            + "</p>",
        Html.head("Rule", "Finding", "Place"),
        new Filters(List.of("Rule"), rows));
  }

  private void notPerformed(PageWriter pages) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (NotPerformed entry : undone.notPerformed()) {
      rows.add(
          Row.of(
              List.of(entry.item().kind()),
              List.of(
                  refs.item(entry.item()), Html.text(entry.field()), Html.text(entry.words()))));
    }
    pages.table(
        "not-performed.html",
        "What was not performed",
        "<p class=\"lead\">Said by the entries themselves, in these words. Nothing was signed by anyone"
            + " either.</p>",
        Html.head("Entry", "Field", "Not performed"),
        new Filters(List.of("Kind"), rows));
  }

  private void kinds(PageWriter pages) throws IOException {
    StringBuilder body = new StringBuilder("<h1>Everything, by kind</h1>\n<table>");
    body.append(Html.head("Kind", "Name", "Entries")).append("<tbody>");
    for (Kind kind : subject.model().kinds().values()) {
      List<Item> items = subject.items(kind.code());
      String file = "kind-" + kind.code().toLowerCase(Locale.ROOT) + ".html";
      body.append("<tr>")
          .append(Html.cell(refs.page(file, kind.code())))
          .append(Html.cell(Html.text(kind.name())))
          .append(Html.number(items.size()))
          .append("</tr>\n");
      List<Row> rows = new ArrayList<>();
      for (Item item : items) {
        String state = standing.of(item).word();
        rows.add(
            Row.of(
                List.of(state),
                List.of(refs.item(item), Html.state(state), Html.span("place", at(item)))));
      }
      pages.table(
          file,
          kind.code() + ": " + kind.name(),
          "",
          Html.head("Entry", "State", "Place"),
          new Filters(List.of("State"), rows));
    }
    pages.page("kinds.html", "Everything", html -> html.append(body).append("</tbody></table>"));
  }

  private String below(Item item, String field, String kind) {
    return refs.ids(subject.graph().below(item, field, kind).stream().map(Item::id).toList());
  }

  /** File and line. */
  static String at(Item item) {
    return item.place().file() + ":" + item.place().line();
  }
}
