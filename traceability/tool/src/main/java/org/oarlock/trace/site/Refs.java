package org.oarlock.trace.site;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oarlock.trace.graph.LinkGraph;
import org.oarlock.trace.item.Item;

/** Links between pages, as seen from one page. */
final class Refs {

  private static final int MOST = 100;

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
    return "item/" + name(id);
  }

  /** Name of an item's page, as seen from those of other items. */
  static String name(String id) {
    StringBuilder name = new StringBuilder(id.length() + 5);
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "._-".indexOf(c) >= 0;
      name.append(plain ? c : '_');
    }
    return name.append(".html").toString();
  }

  /** Several ids; of very many the first, and how many more there are. */
  String ids(Collection<String> ids) {
    String first =
        ids.stream().distinct().limit(MOST).map(this::id).collect(Collectors.joining(" "));
    return ids.size() > MOST ? first + " and " + (ids.size() - MOST) + " more" : first;
  }

  /** The id, as a link if the item is there. */
  String id(String id) {
    Optional<Item> item = graph.item(id);
    return item.isEmpty()
        ? Html.span("id", id)
        : anchor(id, "\" title=\"" + Html.text(item.get().title()));
  }

  /** Id and title. */
  String item(Item item) {
    return anchor(item.id(), "") + " " + Html.text(item.title());
  }

  private String anchor(String id, String title) {
    return "<a class=\"id\" href=\"" + toRoot + file(id) + title + "\">" + Html.text(id) + "</a>";
  }

  /** A link to a page beside the first one. */
  String page(String file, String words) {
    return "<a href=\"" + toRoot + file + "\">" + Html.text(words) + "</a>";
  }
}
