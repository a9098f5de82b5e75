package org.oarlock.trace.item;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value read from a file: a text, a list or named fields, each with its place. */
public sealed interface Value {

  /** Where the value begins. */
  Place place();

  /** The words of every text in this value, in the order of the file. */
  default List<Text> texts() {
    List<Text> found = new ArrayList<>();
    Deque<Value> open = new ArrayDeque<>(List.of(this));
    while (!open.isEmpty()) {
      Value next = open.pop();
      if (next instanceof Text text && !text.text().isBlank()) {
        found.add(text);
      } else if (next instanceof Many many) {
        for (int i = many.values().size() - 1; i >= 0; i--) {
          open.push(many.values().get(i));
        }
      }
    }
    return found;
  }

  /**
   * A scalar.
   *
   * @param plain whether it was written without quotes, so that {@code true} may be a boolean
   */
  record Text(Place place, String text, boolean plain) implements Value {

    @Override
    public List<Text> texts() {
      return text.isBlank() ? List.of() : List.of(this);
    }
  }

  /** A list. */
  record Many(Place place, List<Value> values) implements Value {}

  /** Named values in the order of the file. */
  record Fields(Place place, Map<String, Entry> entries) implements Value {

    /** The value of a field that is there. */
    public Optional<Value> value(String name) {
      return Optional.ofNullable(entries.get(name)).map(Entry::value);
    }

    /** The words of a field; none if it is absent or blank. */
    public Optional<String> text(String name) {
      Entry entry = entries.get(name);
      List<Text> texts = entry == null ? List.of() : entry.value().texts();
      return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(0).text());
    }

    /** All texts of a field that may be one or a list. */
    public List<Text> texts(String name) {
      return value(name).map(Value::texts).orElse(List.of());
    }

    /** The fields of a field. */
    public Optional<Fields> fields(String name) {
      return value(name).filter(Fields.class::isInstance).map(Fields.class::cast);
    }
  }

  /** A field's value, with the place of its name. */
  record Entry(Place place, Value value) {}
}
