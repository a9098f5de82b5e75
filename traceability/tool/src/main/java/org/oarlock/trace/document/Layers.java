package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.annotations.Implements;

/**
 * Who stands in which layer of a drawing, and in which order: above everything that is used.
 *
 * @param rows from the lowest; knots of lines that pass through a layer stand among its boxes
 * @param links from each to the ones in the layer below it, knots included
 */
@Implements("SRS-3405")
record Layers(List<List<String>> rows, Map<String, List<String>> links) {

  private static final int MOST = 7;
  private static final int SWEEPS = 12;

  /** What stands between the two ends of a line that crosses a layer, and its layer. */
  private static final String KNOT = " > ";

  /** Layers of uses without circles. */
  static Layers of(Map<String, List<String>> direct) {
    Map<String, Integer> layers = new LinkedHashMap<>();
    Map<Integer, Integer> counts = new HashMap<>();
    List<String> open = new ArrayList<>(direct.keySet());
    while (!open.isEmpty()) {
      List<String> ready =
          open.stream().filter(o -> layers.keySet().containsAll(direct.get(o))).toList();
      for (String one : ready) {
        int layer = direct.get(one).stream().mapToInt(layers::get).max().orElse(-1) + 1;
        while (counts.getOrDefault(layer, 0) == MOST) {
          layer++;
        }
        counts.merge(layer, 1, Integer::sum);
        layers.put(one, layer);
      }
      open.removeAll(ready);
    }
    List<List<String>> rows = new ArrayList<>();
    layers.values().stream().max(Integer::compare).ifPresent(top -> grow(rows, top));
    layers.forEach((one, layer) -> rows.get(layer).add(one));
    Map<String, List<String>> links = new LinkedHashMap<>();
    direct.forEach(
        (one, used) ->
            used.forEach(
                other -> {
                  String above = one;
                  for (int layer = layers.get(one) - 1; layer > layers.get(other); layer--) {
                    String knot = one + KNOT + other + KNOT + layer;
                    rows.get(layer).add(knot);
                    links.computeIfAbsent(above, a -> new ArrayList<>()).add(knot);
                    above = knot;
                  }
                  links.computeIfAbsent(above, a -> new ArrayList<>()).add(other);
                }));
    Layers made = new Layers(rows, links);
    made.untangle();
    return made;
  }

  static boolean isKnot(String name) {
    return name.contains(KNOT);
  }

  /** Those of a row that are linked to one below, in their order. */
  List<String> above(String name, List<String> row) {
    return row.stream().filter(o -> links.getOrDefault(o, List.of()).contains(name)).toList();
  }

  private static void grow(List<List<String>> rows, int top) {
    while (rows.size() <= top) {
      rows.add(new ArrayList<>());
    }
  }

  /** Moves each towards the middle of those it is linked with, from below and from above. */
  private void untangle() {
    Map<String, List<String>> back = new HashMap<>();
    links.forEach(
        (one, lower) ->
            lower.forEach(o -> back.computeIfAbsent(o, x -> new ArrayList<>()).add(one)));
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int i = 1; i < rows.size(); i++) {
        sort(rows.get(i), rows.get(i - 1), links);
      }
      for (int i = rows.size() - 2; i >= 0; i--) {
        sort(rows.get(i), rows.get(i + 1), back);
      }
    }
  }

  private static void sort(List<String> row, List<String> fixed, Map<String, List<String>> to) {
    Map<String, Double> places = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      double own = (i + 0.5) / row.size();
      places.put(
          row.get(i),
          to.getOrDefault(row.get(i), List.of()).stream()
              .mapToDouble(other -> (fixed.indexOf(other) + 0.5) / fixed.size())
              .average()
              .orElse(own));
    }
    row.sort(Comparator.comparing(places::get));
  }
}
