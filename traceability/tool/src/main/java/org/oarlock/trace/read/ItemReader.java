package org.oarlock.trace.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.YamlText;

/** YAML files to items: one list per file. */
final class ItemReader {

  /** Ids are compared and sorted all the time, and no person reads longer ones. */
  private static final int LONGEST_ID = 200;

  private ItemReader() {}

  /**
   * Reads a file.
   *
   * @param kinds the kinds that may stand in it
   */
  static List<Item> read(String file, String text, List<Kind> kinds) throws Unreadable {
    Optional<Value> root = YamlText.read(file, text, false);
    if (root.isEmpty()) {
      return List.of();
    }
    if (!(root.get() instanceof Value.Many list)) {
      throw new Unreadable(root.get().place(), "has to be a list of items, each with an id");
    }
    List<Item> items = new ArrayList<>();
    for (Value element : list.values()) {
      if (!(element instanceof Value.Fields fields)) {
        throw new Unreadable(element.place(), "an item has to be a set of fields with an id");
      }
      items.add(item(fields, kinds));
    }
    return items;
  }

  /** The item that these fields describe; an item without id has an empty one. */
  static Item item(Value.Fields fields, List<Kind> kinds) throws Unreadable {
    String id = fields.text("id").orElse("");
    Place place = fields.value("id").map(Value::place).orElse(fields.place());
    return new Item(kindOf(id, place, kinds).code(), id, place, fields);
  }

  /** The kind whose pattern the id fits, or the first of those that may stand here. */
  static Kind kindOf(String id, Place place, List<Kind> kinds) throws Unreadable {
    if (id.length() > LONGEST_ID) {
      throw new Unreadable(
          place, "an id of " + id.length() + " letters; at most " + LONGEST_ID + " are read");
    }
    return kinds.stream()
        .filter(k -> k.id().matcher(id).matches())
        .findFirst()
        .orElse(kinds.get(0));
  }

  /** Fields under construction, for readers of other formats. */
  static Map<String, Value.Entry> fieldsOf(String id, Place place) {
    Map<String, Value.Entry> fields = new LinkedHashMap<>();
    fields.put("id", new Value.Entry(place, new Value.Text(place, id, true)));
    return fields;
  }
}
