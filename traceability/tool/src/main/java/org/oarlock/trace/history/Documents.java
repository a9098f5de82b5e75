package org.oarlock.trace.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oarlock.trace.item.Item;

/** Documents for readers that hold something touched: written as prose, or compiled from data. */
final class Documents {

  private Documents() {}

  /**
   * Each with a shortest way to it.
   *
   * @param paths ways to touched items, by id
   * @param touched everything that is known to be touched
   */
  static List<Touched> holding(
      State state, Map<String, List<String>> paths, List<Touched> touched) {
    Map<String, Touched> documents = new TreeMap<>();
    for (Touched one : touched) {
      for (String title : Compiled.from(one.group())) {
        keep(
            documents,
            title,
            "compiled from the data; write it anew with `trace documents`",
            one.path(),
            "belongs into " + title);
      }
    }
    for (Item item : state.read().items()) {
      List<String> path = paths.get(item.id());
      String file = item.place().file();
      if (path != null && file.endsWith(".md")) {
        keep(documents, file, "", path, "stands in " + file);
      }
    }
    return List.copyOf(documents.values());
  }

  private static void keep(
      Map<String, Touched> documents,
      String name,
      String title,
      List<String> path,
      String lastStep) {
    List<String> way = new ArrayList<>(path);
    way.add(lastStep);
    documents.merge(
        name,
        new Touched("document", name, title, way),
        (known, other) -> other.path().size() < known.path().size() ? other : known);
  }
}
