package org.oarlock.trace.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.Kind;

/**
 * An item in normal form: what it says, without how it was written down. Two items with the same
 * normal form are the same item.
 *
 * <p>The normal form knows no difference between a word and a list of one, between styles of
 * quoting, or between orders of fields; it leaves out what is empty, writes links sorted and once,
 * and holds U+FFFD for characters that XML cannot hold.
 *
 * @param file where it stands, with forward slashes; told apart by it are translations of one id
 * @param fields words by path, for example {@code before.p1}; the id is not among them
 */
public record NormalItem(
    String kind, String id, String file, SortedMap<String, List<String>> fields) {

  /** The normal form of an item. */
  static NormalItem of(Item item, Kind kind) {
    SortedMap<String, List<String>> fields = new TreeMap<>();
    for (Map.Entry<String, Value.Entry> entry : item.fields().entries().entrySet()) {
      if (!entry.getKey().equals("id")) {
        collect(FieldPath.segment(entry.getKey()), entry.getValue().value(), fields);
      }
    }
    return new NormalItem(item.kind(), item.id(), item.place().file(), normal(fields, kind));
  }

  /** Puts words in order that came from elsewhere. */
  static NormalItem of(String id, String file, Map<String, List<String>> words, Kind kind) {
    return new NormalItem(kind.code(), id, file, normal(words, kind));
  }

  private static SortedMap<String, List<String>> normal(
      Map<String, List<String>> words, Kind kind) {
    Map<String, FieldSpec> specs = FieldPath.leaves(kind);
    SortedMap<String, List<String>> fields = new TreeMap<>();
    words.forEach(
        (path, list) -> {
          List<String> said = list.stream().filter(w -> !w.isBlank()).map(XmlText::held).toList();
          FieldSpec spec = specs.get(path);
          if (spec != null && spec.type().links()) {
            said = List.copyOf(new TreeSet<>(said));
          }
          if (!said.isEmpty()) {
            fields.put(path, said);
          }
        });
    return fields;
  }

  private static void collect(String path, Value value, Map<String, List<String>> fields) {
    // Values nest no deeper than the reader of YAML lets them.
    if (value instanceof Value.Fields inner) {
      inner
          .entries()
          .forEach(
              (name, entry) ->
                  collect(path + "." + FieldPath.segment(name), entry.value(), fields));
    } else if (value instanceof Value.Many many
        && !many.values().stream().allMatch(Value.Text.class::isInstance)) {
      for (int i = 0; i < many.values().size(); i++) {
        collect(path + "." + FieldPath.index(i), many.values().get(i), fields);
      }
    } else {
      List<String> words = new ArrayList<>();
      value.texts().forEach(text -> words.add(text.text()));
      fields.put(path, words);
    }
  }
}
