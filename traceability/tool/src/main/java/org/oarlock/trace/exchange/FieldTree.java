package org.oarlock.trace.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.FieldType;
import org.oarlock.trace.model.Kind;

/** An item in normal form as fields inside fields, in the order of the model. */
final class FieldTree {

  private final Map<String, FieldSpec> specs;
  private final boolean listsAlways;

  private FieldTree(Kind kind, boolean listsAlways) {
    this.specs = FieldPath.leaves(kind);
    this.listsAlways = listsAlways;
  }

  /** For people: one word stands by itself, several are a list. */
  static Map<String, Object> forPeople(NormalItem item, Kind kind) {
    return new FieldTree(kind, false).of(item);
  }

  /** For programs: a field that may hold several is always a list. */
  static Map<String, Object> forPrograms(NormalItem item, Kind kind) {
    return new FieldTree(kind, true).of(item);
  }

  private Map<String, Object> of(NormalItem item) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("id", item.id());
    Set<String> paths = new LinkedHashSet<>(specs.keySet());
    paths.retainAll(item.fields().keySet());
    paths.addAll(item.fields().keySet());
    for (String path : paths) {
      put(root, path, value(path, item.fields().getOrDefault(path, List.of())));
    }
    Map<String, Object> shaped = new LinkedHashMap<>();
    root.forEach((name, value) -> shaped.put(FieldPath.name(name), shaped(value)));
    return shaped;
  }

  private Object value(String path, List<String> words) {
    FieldSpec spec = specs.get(path);
    FieldType type = spec == null ? FieldType.TEXT : spec.type();
    boolean several = type == FieldType.TEXTS || type == FieldType.LINKS;
    if (words.size() > 1 || (several && listsAlways)) {
      return words;
    }
    String word = words.get(0);
    if (type == FieldType.NUMBER && word.matches("-?(0|[1-9][0-9]{0,8})([.][0-9]{1,9})?")) {
      return new BigDecimal(word);
    }
    boolean truth = type == FieldType.BOOLEAN && (word.equals("true") || word.equals("false"));
    return truth ? (Object) Boolean.valueOf(word) : word;
  }

  private static void put(Map<String, Object> root, String path, Object value) {
    String[] segments = path.split("\\.");
    Map<String, Object> inner = root;
    for (int i = 0; i < segments.length - 1; i++) {
      inner = inner(inner, segments[i]);
    }
    inner.put(segments[segments.length - 1], value);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> inner(Map<String, Object> outer, String name) {
    Object found = outer.get(name);
    if (!(found instanceof Map)) {
      found = new LinkedHashMap<String, Object>();
      outer.put(name, found);
    }
    return (Map<String, Object>) found;
  }

  /** Turns places in lists into lists, and parts of paths into names. */
  private static Object shaped(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    if (map.keySet().stream().allMatch(name -> String.valueOf(name).startsWith("#"))) {
      List<Object> list = new ArrayList<>();
      map.values().forEach(each -> list.add(shaped(each)));
      return list;
    }
    Map<String, Object> named = new LinkedHashMap<>();
    map.forEach((name, each) -> named.put(FieldPath.name(String.valueOf(name)), shaped(each)));
    return named;
  }
}
