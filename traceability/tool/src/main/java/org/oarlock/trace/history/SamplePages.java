package org.oarlock.trace.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.FieldType;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.site.Html;

/** A sample as pages to print: one that says how it was drawn, and one for each thread. */
public final class SamplePages {

  private final Subject subject;
  private final Report report;
  private final Sample sample;

  private SamplePages(Subject subject, Report report, Sample sample) {
    this.subject = subject;
    this.report = report;
    this.sample = sample;
  }

  /** Pages by file name. */
  public static Map<String, String> write(Subject subject, Report report, Sample sample) {
    SamplePages pages = new SamplePages(subject, report, sample);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("index.html", pages.index());
    for (int i = 0; i < sample.threads().size(); i++) {
      files.put(file(i), pages.thread(i));
    }
    return files;
  }

  private static String file(int index) {
    return String.format(Locale.ROOT, "thread-%03d.html", index + 1);
  }

  private String index() {
    StringBuilder body = new StringBuilder("<p>");
    body.append(sample.threads().size()).append(" of ").append(sample.population());
    body.append(" items that need evidence, drawn with seed ").append(sample.seed());
    body.append(", without putting back. The chance of each is its weight: 1, or 1 and the worst")
        .append(" risk on its thread before control (rank of severity times the sum of P1 and P2).")
        .append(" The same seed and data give the same threads.</p>\n");
    body.append("<table>").append(Html.head("No.", "Thread", "Weight", "Auditor's note"));
    body.append("<tbody>\n");
    for (int i = 0; i < sample.threads().size(); i++) {
      Item drawn = sample.threads().get(i).drawn();
      body.append(
          Html.row(
              List.of(
                  String.valueOf(i + 1),
                  "<a href=\"" + file(i) + "\">" + Html.text(words(drawn)) + "</a>",
                  String.valueOf(sample.threads().get(i).weight()),
                  "")));
    }
    return page("Sample with seed " + sample.seed(), body.append("</tbody></table>\n").toString());
  }

  private String thread(int index) {
    DrawnThread thread = sample.threads().get(index);
    StringBuilder body = new StringBuilder();
    body.append("<p>Thread ").append(index + 1).append(" of ").append(sample.threads().size());
    body.append(", drawn with seed ").append(sample.seed()).append(", weight ");
    body.append(thread.weight()).append(".</p>\n");
    thread.items().forEach((kind, items) -> items(body, kind, items, thread.drawn()));
    body.append("<h2>Code</h2>\n");
    List<List<String>> code = new ArrayList<>();
    List<List<String>> tests = new ArrayList<>();
    thread.items().values().stream()
        .flatMap(List::stream)
        .filter(item -> item == thread.drawn() || !subject.kind(item).needs().slots().isEmpty())
        .forEach(item -> evidence(item, code, tests));
    rows(body, code, "No code names it.", "Item", "Class or method", "Place");
    body.append("<h2>Tests and their results</h2>\n");
    rows(body, tests, "No test names it.", "Item", "Test", "Shows", "Ended", "Result read at");
    body.append("<h2>Auditor</h2>\n<p>Agrees / does not agree, why:</p><p>Name, date:</p>\n");
    return page(words(thread.drawn()), body.toString());
  }

  private void items(StringBuilder body, String kind, List<Item> items, Item drawn) {
    String name = subject.kind(items.get(0)).name();
    body.append("<h2>").append(Html.text(name)).append(" (").append(kind).append(")</h2>\n<table>");
    body.append("<tbody>\n");
    for (Item item : items) {
      body.append(
          Html.row(
              List.of(
                  Html.span("id", item.id()),
                  "<b>" + Html.text(item.title()) + "</b> " + Html.text(text(item)),
                  rest(item, item.id().equals(drawn.id()))
                      + Html.span("soft", item.place().toString()))));
    }
    body.append("</tbody></table>\n");
  }

  private static String text(Item item) {
    return item.text("text").filter(words -> !words.equals(item.title())).orElse("");
  }

  /** Of the drawn item everything; of what stands around it what ties it in or weighs it. */
  private String rest(Item item, boolean everything) {
    Map<String, FieldSpec> specs = subject.kind(item).fields();
    StringBuilder rest = new StringBuilder();
    item.fields()
        .entries()
        .forEach(
            (field, entry) -> {
              boolean prose =
                  Optional.ofNullable(specs.get(field))
                      .filter(spec -> isProse(spec.type()))
                      .isPresent();
              if (!Set.of("id", "title", "text").contains(field) && (everything || !prose)) {
                rest.append(Html.text(field + ": " + joined(entry.value()))).append("<br>");
              }
            });
    return rest.toString();
  }

  private static boolean isProse(FieldType type) {
    return type == FieldType.TEXT || type == FieldType.TEXTS;
  }

  private static String joined(Value value) {
    if (value instanceof Value.Fields inner) {
      return inner.entries().entrySet().stream()
          .map(e -> e.getKey() + " " + joined(e.getValue().value()))
          .collect(Collectors.joining("; "));
    }
    return value.texts().stream().map(Value.Text::text).collect(Collectors.joining("; "));
  }

  private void evidence(Item item, List<List<String>> code, List<List<String>> tests) {
    String id = Html.span("id", item.id());
    for (CodeClaim claim : subject.evidence().code(item.id())) {
      code.add(List.of(id, Html.text(claim.where()), Html.text(claim.place().toString())));
    }
    for (Shown shown : subject.evidence().shown(item.id())) {
      String level = shown.claim().level().name().toLowerCase(Locale.ROOT);
      tests.add(
          List.of(
              id,
              Html.text(shown.claim().test().words() + ", " + level)
                  + "<br>"
                  + Html.span("soft", shown.claim().place().toString()),
              shown.claim().shows().name().toLowerCase(Locale.ROOT),
              Html.text(shown.words()),
              shown.results().stream()
                  .map(Place::toString)
                  .map(Html::text)
                  .collect(Collectors.joining("<br>"))));
    }
  }

  private static void rows(
      StringBuilder body, List<List<String>> rows, String none, String... heads) {
    if (rows.isEmpty()) {
      body.append("<p>").append(none).append("</p>\n");
      return;
    }
    body.append("<table>").append(Html.head(heads)).append("<tbody>\n");
    rows.forEach(row -> body.append(Html.row(row)));
    body.append("</tbody></table>\n");
  }

  private String page(String title, String body) {
    return PrintedPage.of(title, subject.model().product() + ". " + report.standing(), body);
  }

  private static String words(Item item) {
    return item.id() + " " + item.title();
  }
}
