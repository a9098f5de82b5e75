package org.oarlock.trace.site;

import org.oarlock.trace.graph.LinkGraph;
import org.oarlock.trace.item.Item;

/** Links between pages, as seen from one page. */
final class Refs {

  private final LinkGraph graph;
  private final String toRoot;

  private Refs(LinkGraph graph, String toRoot) {
    this.graph = graph;
    this.toRoot = toRoot;
  }

  /** For pages beside the first one. */
  static Refs atRoot(LinkGraph graph) {
    return new Refs(graph, "");
  }

  /** For pages of items. */
  static Refs inFolder(LinkGraph graph) {
    return new Refs(graph, "../");
  }

  /** The way to the folder of the first page. */
  String toRoot() {
    return toRoot;
  }

  /** File of an item's page, from the root. */
  static String file(String id) {
    return "item/" + id.replaceAll("[^A-Za-z0-9._-]", "_") + ".html";
  }

  /** The id, as a link if the item is there. */
  String id(String id) {
    return graph.item(id).map(item -> anchor(item, Html.text(id))).orElse(Html.span("id", id));
  }

  /** Id and title. */
  String item(Item item) {
    return id(item.id()) + " " + Html.text(item.title());
  }

  private String anchor(Item item, String html) {
    return "<a class=\"id\" href=\""
        + toRoot
        + file(item.id())
        + "\" title=\""
        + Html.text(item.title())
        + "\">"
        + html
        + "</a>";
  }

  /** A link to a page beside the first one. */
  String page(String file, String words) {
    return "<a href=\"" + toRoot + file + "\">" + Html.text(words) + "</a>";
  }
}
