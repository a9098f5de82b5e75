package org.oarlock.trace.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.FieldType;
import org.oarlock.trace.model.Kind;

/** Names of fields inside fields, joined by dots. */
final class FieldPath {

  private FieldPath() {}

  /** A name as part of a path. */
  static String segment(String name) {
    return name.replace("%", "%25").replace(".", "%2E").replace("#", "%23");
  }

  /** A place in a list as part of a path, counted from 0. */
  static String index(int i) {
    return "#" + (i + 1);
  }

  /** The name that a part of a path stands for. */
  static String name(String segment) {
    return segment.replace("%23", "#").replace("%2E", ".").replace("%25", "%");
  }

  /** Fields of a kind that hold words rather than fields, by path, in the order of the model. */
  static Map<String, FieldSpec> leaves(Kind kind) {
    Map<String, FieldSpec> leaves = new LinkedHashMap<>();
    Deque<Map.Entry<String, FieldSpec>> open = new ArrayDeque<>();
    kind.fields().values().forEach(spec -> open.add(Map.entry(segment(spec.name()), spec)));
    while (!open.isEmpty()) {
      Map.Entry<String, FieldSpec> next = open.poll();
      if (next.getValue().type() == FieldType.MAP) {
        next.getValue()
            .fields()
            .values()
            .forEach(
                inner -> open.add(Map.entry(next.getKey() + "." + segment(inner.name()), inner)));
      } else {
        leaves.put(next.getKey(), next.getValue());
      }
    }
    return leaves;
  }
}
