package org.oarlock.trace.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;

/** Compares items by what they say; where they stand in a file does not count. */
@Implements("SRS-3601")
final class ItemChanges {

  private ItemChanges() {}

  /** Everything that differs, sorted by id. Translated statements are compared per language. */
  static List<ItemChange> between(List<Item> before, List<Item> after) {
    SortedMap<String, Item> old = byName(before);
    SortedMap<String, Item> now = byName(after);
    TreeSet<String> names = new TreeSet<>(new IdOrder());
    names.addAll(old.keySet());
    names.addAll(now.keySet());
    List<ItemChange> changes = new ArrayList<>();
    for (String name : names) {
      Optional<Item> was = Optional.ofNullable(old.get(name));
      Optional<Item> is = Optional.ofNullable(now.get(name));
      List<FieldChange> fields =
          was.isPresent() && is.isPresent() ? fields(was.get(), is.get()) : List.of();
      if (was.isEmpty() || is.isEmpty() || !fields.isEmpty()) {
        changes.add(new ItemChange(was, is, fields));
      }
    }
    return changes;
  }

  /** Items of one id in several files, as translations are, are told apart by their file. */
  private static SortedMap<String, Item> byName(List<Item> items) {
    SortedMap<String, Item> named = new TreeMap<>();
    for (Item item : items) {
      if (named.putIfAbsent(item.id(), item) != null) {
        named.put(item.id() + " in " + item.place().file(), item);
      }
    }
    return named;
  }

  /** Everything that an item says, each text by itself. */
  static List<String> texts(Item item) {
    List<String> texts = new ArrayList<>();
    Deque<Value.Fields> open = new ArrayDeque<>(List.of(item.fields()));
    while (!open.isEmpty()) {
      for (Value.Entry entry : open.pop().entries().values()) {
        if (entry.value() instanceof Value.Fields inner) {
          open.push(inner);
        }
        entry.value().texts().forEach(text -> texts.add(text.text()));
      }
    }
    return texts;
  }

  private static List<FieldChange> fields(Item before, Item after) {
    Map<String, String> old = words(before);
    Map<String, String> now = words(after);
    TreeSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String name : names) {
      String was = old.getOrDefault(name, "");
      String is = now.getOrDefault(name, "");
      if (!was.equals(is)) {
        changes.add(new FieldChange(name, was, is));
      }
    }
    return changes;
  }

  /** The words of every field; white space is folded, since a file may be wrapped anew. */
  private static Map<String, String> words(Item item) {
    Map<String, String> words = new LinkedHashMap<>();
    Deque<Map.Entry<String, Value.Fields>> open = new ArrayDeque<>();
    open.push(Map.entry("", item.fields()));
    while (!open.isEmpty()) {
      Map.Entry<String, Value.Fields> next = open.pop();
      next.getValue()
          .entries()
          .forEach(
              (name, entry) -> {
                String path = next.getKey() + name;
                if (entry.value() instanceof Value.Fields inner) {
                  open.push(Map.entry(path + ".", inner));
                } else {
                  words.put(path, folded(entry.value()));
                }
              });
    }
    return words;
  }

  private static String folded(Value value) {
    return value.texts().stream()
        .map(text -> text.text().strip().replaceAll("\\s+", " "))
        .collect(Collectors.joining("; "));
  }
}
