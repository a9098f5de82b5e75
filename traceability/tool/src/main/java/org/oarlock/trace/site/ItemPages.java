package org.oarlock.trace.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.graph.Link;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.standing.Standing;
import org.oarlock.trace.standing.State;

/** A page per item: what it says, its thread upward and downward, and its evidence. */
final class ItemPages {

  private static final int MAX_LISTED = 400;

  private static final int FEW = 12;

  private static final int PART = 200;

  private final Subject subject;
  private final Standing standing;
  private final ScenarioTexts scenarios;
  private final Refs refs;
  private final Map<String, String> words = new ConcurrentHashMap<>();

  ItemPages(Subject subject, Standing standing, ScenarioTexts scenarios) {
    this.subject = subject;
    this.standing = standing;
    this.scenarios = scenarios;
    this.refs = Refs.inFolder(subject.graph());
  }

  /** All of them, in parts small enough that no core waits long for another at the end. */
  List<PageWriter.Part> parts() {
    List<String> ids = subject.graph().ids().stream().filter(id -> !id.isEmpty()).toList();
    List<PageWriter.Part> parts = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += PART) {
      List<String> some = ids.subList(from, Math.min(from + PART, ids.size()));
      parts.add(pages -> write(pages, some));
    }
    return parts;
  }

  private void write(PageWriter pages, List<String> ids) throws IOException {
    for (String id : ids) {
      Item item = subject.graph().item(id).orElseThrow();
      pages.page(Refs.file(id), id + " " + item.title(), html -> body(html, item));
    }
  }

  private void body(StringBuilder html, Item item) {
    Html.text(html.append("<p class=\"soft\">"), subject.kind(item).name()).append(" - ");
    Html.span(html, "place", ListPages.at(item)).append("</p>\n<h1>");
    Html.span(html, "id", item.id()).append(' ');
    Html.text(html, item.title())
        .append("</h1>\n<p>")
        .append(Html.state(standing.of(item)))
        .append(because(item))
        .append("</p>\n");
    findings(html, item);
    html.append("<div class=\"card\">");
    fields(html, item.fields(), subject.kind(item).fields(), true);
    html.append("</div>\n");
    ThreadDrawing.draw(html, subject, standing, item);
    upward(html, item);
    downward(html, item);
    EvidenceTables.write(html, subject, scenarios, item);
  }

  private String because(Item item) {
    return standing
        .because(item)
        .map(lower -> " because of " + refs.id(lower.id()) + " below it")
        .orElse("");
  }

  private void findings(StringBuilder html, Item item) {
    List<Finding> findings = standing.findings(item);
    if (!findings.isEmpty()) {
      html.append("<div class=\"card alarm\"><b>Findings</b><ul>");
      for (Finding finding : findings.subList(0, Math.min(MAX_LISTED, findings.size()))) {
        html.append("<li>")
            .append(Html.span("id", finding.rule().id()))
            .append(' ')
            .append(Html.text(finding.words()))
            .append("</li>");
      }
      html.append("</ul></div>\n");
    }
  }

  private void fields(
      StringBuilder html, Value.Fields fields, Map<String, FieldSpec> specs, boolean top) {
    html.append("<dl class=\"fields\">");
    fields
        .entries()
        .forEach(
            (name, entry) -> {
              if (top && (name.equals("id") || name.equals("title"))) {
                return;
              }
              FieldSpec spec = specs.get(name);
              Html.text(html.append("<dt>"), words(name)).append("</dt><dd>");
              value(html, entry.value(), spec == null ? Map.of() : spec.fields());
              html.append("</dd>\n");
            });
    html.append("</dl>");
  }

  private void value(StringBuilder html, Value value, Map<String, FieldSpec> specs) {
    if (value instanceof Value.Fields inner) {
      fields(html, inner, specs, false);
      return;
    }
    List<Value.Text> texts = value.texts();
    if (allIds(texts)) {
      html.append(
          Html.some(
              texts,
              MAX_LISTED,
              t -> refs.item(subject.graph().item(t.text()).orElseThrow()),
              "<br>"));
    } else if (value instanceof Value.Many) {
      html.append("<ul>");
      texts.forEach(t -> html.append("<li>").append(Html.text(t.text())).append("</li>"));
      html.append("</ul>");
    } else {
      texts.forEach(t -> html.append(Html.prose(t.text())));
    }
  }

  private boolean allIds(List<Value.Text> texts) {
    for (Value.Text text : texts) {
      if (subject.graph().item(text.text()).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** {@code whyNotHigher} to {@code why not higher}. */
  private String words(String field) {
    return words.computeIfAbsent(field, ItemPages::spaced);
  }

  private static String spaced(String field) {
    return field.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }

  private void upward(StringBuilder html, Item item) {
    List<Link> reasons = subject.graph().reasons(item.id());
    if (reasons.isEmpty()) {
      return;
    }
    html.append("<h2>Exists because of</h2><ul class=\"thread\">");
    for (Link link : reasons.subList(0, Math.min(MAX_LISTED, reasons.size()))) {
      entry(html.append("<li>"), link.to(), words(link.field().name()));
      List<Link> above = subject.graph().reasons(link.to());
      if (!above.isEmpty()) {
        html.append("<ul>");
        for (Link next : above.subList(0, Math.min(FEW, above.size()))) {
          entry(html.append("<li>"), next.to(), words(next.field().name())).append("</li>");
        }
        html.append("</ul>");
      }
      html.append("</li>");
    }
    html.append("</ul>\n");
  }

  private void downward(StringBuilder html, Item item) {
    Map<String, List<Link>> byKind = new TreeMap<>();
    for (Link link : subject.graph().down(item.id())) {
      byKind.computeIfAbsent(link.from().kind(), kind -> new ArrayList<>()).add(link);
    }
    if (byKind.isEmpty()) {
      return;
    }
    html.append("<h2>What stands below it</h2>");
    byKind.forEach(
        (kind, links) -> {
          html.append("<h3>").append(Html.text(kind)).append("</h3><ul class=\"thread\">");
          for (Link link : links.subList(0, Math.min(MAX_LISTED, links.size()))) {
            entry(html.append("<li>"), link.from().id(), words(link.field().name()));
            below(html, link.from());
            html.append("</li>");
          }
          if (links.size() > MAX_LISTED) {
            html.append("<li>and ").append(links.size() - MAX_LISTED).append(" more, see ");
            String file = "kind-" + kind.toLowerCase(Locale.ROOT) + ".html";
            html.append(refs.page(file, "all of this kind")).append("</li>");
          }
          html.append("</ul>");
        });
  }

  private void below(StringBuilder html, Item item) {
    List<Link> links = subject.graph().down(item.id());
    if (links.isEmpty()) {
      return;
    }
    Set<String> ids = new LinkedHashSet<>();
    links.subList(0, Math.min(FEW, links.size())).forEach(link -> ids.add(link.from().id()));
    html.append("<ul><li>");
    String between = "";
    for (String id : ids) {
      refs.id(html.append(between), id);
      between = " ";
    }
    html.append("</li></ul>");
  }

  private StringBuilder entry(StringBuilder html, String id, String field) {
    Optional<Item> item = subject.graph().item(id);
    Html.span(html, "soft", field).append(' ');
    if (item.isEmpty()) {
      return refs.id(html, id).append(' ').append(Html.state(State.ORPHANED));
    }
    return refs.item(html, item.get()).append(' ').append(Html.state(standing.of(item.get())));
  }
}
