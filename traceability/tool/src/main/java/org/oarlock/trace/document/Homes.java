package org.oarlock.trace.document;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oarlock.trace.graph.LinkGraph;
import org.oarlock.trace.history.Compiled;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.site.Html;

/** In which document the items of a kind stand, so that others can link to them. */
final class Homes {

  private final LinkGraph graph;
  private final Map<String, Compiled> homes = new LinkedHashMap<>();
  private final Set<Compiled> written = EnumSet.noneOf(Compiled.class);

  private Homes(LinkGraph graph) {
    this.graph = graph;
  }

  /** A block says more of an item than a row, so that links rather lead to it. */
  static Homes of(LinkGraph graph, List<Template> templates) {
    Homes homes = new Homes(graph);
    templates.forEach(template -> homes.written.add(template.document()));
    for (Insert.Shows shown : List.of(Insert.Shows.BLOCKS, Insert.Shows.ROWS)) {
      for (Template template : templates) {
        for (Part part : template.parts()) {
          if (part instanceof Part.Call call && call.insert().shows() == shown) {
            call.kinds().forEach(kind -> homes.homes.putIfAbsent(kind, template.document()));
          }
        }
      }
    }
    return homes;
  }

  /** The id of an item as a link from a document to where it stands. */
  String link(Compiled from, String id) {
    Optional<Item> item = graph.item(id);
    Optional<Compiled> home = item.map(found -> homes.get(found.kind())).filter(written::contains);
    if (item.isEmpty() || home.isEmpty()) {
      return Html.span("id", id);
    }
    String file = home.get() == from ? "" : home.get().file() + ".html";
    return "<a class=\"id\" href=\""
        + file
        + "#"
        + Html.text(id)
        + "\" title=\""
        + Html.text(item.get().title())
        + "\">"
        + Html.text(id)
        + "</a>";
  }
}
