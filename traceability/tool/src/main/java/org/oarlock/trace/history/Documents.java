package org.oarlock.trace.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oarlock.trace.item.Item;

/** Documents for readers that hold a touched item: those that are written as prose. */
final class Documents {

  private Documents() {}

  static List<Touched> holding(State state, Map<String, List<String>> paths) {
    Map<String, Touched> files = new TreeMap<>();
    for (Item item : state.read().items()) {
      List<String> path = paths.get(item.id());
      String file = item.place().file();
      if (path != null && file.endsWith(".md")) {
        List<String> way = new ArrayList<>(path);
        way.add("stands in " + file);
        files.putIfAbsent(file, new Touched("document", file, "", way));
      }
    }
    return List.copyOf(files.values());
  }
}
