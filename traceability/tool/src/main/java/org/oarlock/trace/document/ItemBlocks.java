package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oarlock.trace.graph.Link;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.site.Html;
import org.oarlock.trace.source.Unreadable;

/** {@code {{items KIND}}} and {@code {{items KIND by FIELD}}}: everything that each item says. */
final class ItemBlocks {

  private static final Set<String> ABOVE = Set.of("title", "text");

  private final Body body;
  private final FieldHtml fields;

  ItemBlocks(Body body) {
    this.body = body;
    this.fields = new FieldHtml(body);
  }

  static void write(Part.Call call, Body body) throws Unreadable {
    Listed listed = Listed.of(call, body);
    ItemBlocks blocks = new ItemBlocks(body);
    int rank = body.below();
    for (Map.Entry<String, List<Item>> group : listed.groups(body).entrySet()) {
      if (!group.getKey().isEmpty()) {
        body.heading(rank, group.getKey());
      }
      group.getValue().forEach(blocks::block);
    }
  }

  /** One item. */
  void block(Item item) {
    body.add("<div class=\"item\"><p class=\"title\">").add(body.anchor(item)).add(" <b>");
    body.add(Html.text(item.title())).add("</b> ").add(fields.state(item)).add("</p>\n");
    item.text("text")
        .filter(words -> !words.equals(item.title()))
        .ifPresent(words -> body.add(Markdown.html(words)));
    Map<String, String> rows = new LinkedHashMap<>();
    for (FieldSpec spec : body.all().subject().kind(item).fields().values()) {
      String words = ABOVE.contains(spec.name()) ? "" : fields.of(item, spec);
      if (!words.isEmpty()) {
        rows.put(
            spec.name().equals("notPerformed")
                ? Html.state("not performed")
                : Html.text(FieldHtml.name(spec.name())),
            words);
      }
    }
    below(item).forEach((name, ids) -> rows.put(Html.text(name), String.join(" ", ids)));
    body.add(facts(rows)).add("</div>\n");
  }

  /** Names and words beside each other, both HTML; nothing for none. */
  static String facts(Map<String, String> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<table class=\"facts\"><tbody>\n");
    rows.forEach(
        (name, words) ->
            html.append("<tr><th>")
                .append(name)
                .append("</th><td>")
                .append(words)
                .append("</td></tr>\n"));
    return html.append("</tbody></table>\n").toString();
  }

  /** What exists because of the item, by the field that says so. */
  private Map<String, List<String>> below(Item item) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (Link link : body.all().subject().graph().down(item.id())) {
      String id = body.link(link.from().id());
      List<String> ids =
          found.computeIfAbsent(
              link.from().kind() + " (" + link.field().name() + ")", n -> new ArrayList<>());
      if (!ids.contains(id)) {
        ids.add(id);
      }
    }
    return found;
  }
}
