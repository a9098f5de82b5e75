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
    return name(new StringBuilder(id.length() + 5), id).toString();
  }

  private static StringBuilder name(StringBuilder out, String id) {
    int plain = 0;
    while (plain < id.length() && isInName(id.charAt(plain))) {
      plain++;
    }
    if (plain == id.length()) {
      return out.append(id).append(".html");
    }
    for (int i = 0; i < id.length(); i++) {
      out.append(isInName(id.charAt(i)) ? id.charAt(i) : '_');
    }
    return out.append(".html");
  }

  private static boolean isInName(char c) {
    return isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
  }

  /** Of the letters that every file system and every style sheet takes. */
  static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** Several ids; of very many the first, and how many more there are. */
  String ids(Collection<String> ids) {
    String first =
        ids.stream().distinct().limit(MOST).map(this::id).collect(Collectors.joining(" "));
    return ids.size() > MOST ? first + " and " + (ids.size() - MOST) + " more" : first;
  }

  /** The id, as a link if the item is there. */
  String id(String id) {
    return id(new StringBuilder(), id).toString();
  }

  /** Appends the id, as a link if the item is there. */
  StringBuilder id(StringBuilder out, String id) {
    Optional<Item> item = graph.item(id);
    if (item.isEmpty()) {
      return Html.span(out, "id", id);
    }
    Html.text(href(out, id).append("\" title=\""), item.get().title()).append("\">");
    return Html.text(out, id).append("</a>");
  }

  /** Id and title. */
  String item(Item item) {
    return item(new StringBuilder(), item).toString();
  }

  /** Appends id and title. */
  StringBuilder item(StringBuilder out, Item item) {
    Html.text(href(out, item.id()).append("\">"), item.id()).append("</a> ");
    return Html.text(out, item.title());
  }

  private StringBuilder href(StringBuilder out, String id) {
    return name(out.append("<a class=\"id\" href=\"").append(toRoot).append("item/"), id);
  }

  /** A link to a page beside the first one. */
  String page(String file, String words) {
    return "<a href=\"" + toRoot + file + "\">" + Html.text(words) + "</a>";
  }
}
