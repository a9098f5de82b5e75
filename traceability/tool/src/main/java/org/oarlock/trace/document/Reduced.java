package org.oarlock.trace.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;

/**
 * Who uses whom, without the uses that follow from others.
 *
 * @param direct for each, whom it uses in a way that does not follow from its other uses
 * @param circular pairs left out because they close a circle: one, and what it uses
 */
@Implements("SRS-3405")
record Reduced(Map<String, List<String>> direct, List<List<String>> circular) {

  /** Leaves out uses of what is not there, uses in a circle, and uses that follow from others. */
  static Reduced of(Map<String, List<String>> uses) {
    Map<String, List<String>> downward = new LinkedHashMap<>();
    List<List<String>> circular = new ArrayList<>();
    uses.forEach(
        (one, all) -> {
          List<String> kept = new ArrayList<>();
          for (String other : all) {
            if (uses.containsKey(other) && !other.equals(one)) {
              if (uses.get(other).contains(one)) {
                circular.add(List.of(one, other));
              } else {
                kept.add(other);
              }
            }
          }
          downward.put(one, kept);
        });
    downward.forEach(
        (one, kept) ->
            kept.removeIf(
                other -> {
                  boolean circle = reach(downward, other).contains(one);
                  if (circle) {
                    circular.add(List.of(one, other));
                  }
                  return circle;
                }));
    Map<String, List<String>> direct = new LinkedHashMap<>();
    downward.forEach(
        (one, kept) -> {
          Set<String> through = new HashSet<>();
          kept.forEach(other -> through.addAll(reach(downward, other)));
          direct.put(one, kept.stream().distinct().filter(o -> !through.contains(o)).toList());
        });
    return new Reduced(direct, circular);
  }

  /** Everything that one uses, directly or not; itself only where it stands in a circle. */
  private static Set<String> reach(Map<String, List<String>> uses, String from) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      for (String next : uses.getOrDefault(open.pop(), List.of())) {
        if (seen.add(next)) {
          open.push(next);
        }
      }
    }
    return seen;
  }
}
