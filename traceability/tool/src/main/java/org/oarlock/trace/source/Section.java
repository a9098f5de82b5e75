package org.oarlock.trace.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;

/** Named settings of a configuration file, read strictly: each mistake is named with its place. */
public final class Section {

  private final Value.Fields fields;
  private final String path;

  private Section(Value.Fields fields, String path) {
    this.fields = fields;
    this.path = path;
  }

  /** The settings in a value that has to hold some. */
  public static Section of(Value value, String path) throws Unreadable {
    if (value instanceof Value.Fields fields) {
      return new Section(fields, path);
    }
    throw new Unreadable(value.place(), path + " has to be a set of named settings");
  }

  /** Where it begins. */
  public Place place() {
    return fields.place();
  }

  /** Names in the order of the file. */
  public Set<String> names() {
    return fields.entries().keySet();
  }

  /** The value of a setting. */
  public Optional<Value> value(String name) {
    return fields.value(name);
  }

  /** Refuses settings with other names. */
  public void only(String... known) throws Unreadable {
    List<String> names = List.of(known);
    for (Map.Entry<String, Value.Entry> entry : fields.entries().entrySet()) {
      if (!names.contains(entry.getKey())) {
        throw new Unreadable(
            entry.getValue().place(),
            "unknown setting '" + entry.getKey() + "' in " + path + "; known: " + names);
      }
    }
  }

  /** A section inside this one; an empty one if it is absent. */
  public Section section(String name) throws Unreadable {
    Value value = fields.value(name).orElse(new Value.Fields(fields.place(), Map.of()));
    return of(value, path + "." + name);
  }

  /** A list of sections. */
  public List<Section> sections(String name) throws Unreadable {
    List<Section> found = new ArrayList<>();
    Optional<Value> value = fields.value(name);
    if (value.isPresent()) {
      if (!(value.get() instanceof Value.Many many)) {
        throw new Unreadable(value.get().place(), path + "." + name + " has to be a list");
      }
      for (Value element : many.values()) {
        found.add(of(element, path + "." + name));
      }
    }
    return found;
  }

  /** A word that has to be there. */
  public String word(String name) throws Unreadable {
    return fields
        .text(name)
        .orElseThrow(() -> new Unreadable(fields.place(), path + "." + name + " is missing"));
  }

  /** A word that may be absent. */
  public String wordOr(String name, String otherwise) {
    return fields.text(name).orElse(otherwise);
  }

  /** One word or a list of them. */
  public List<String> words(String name) {
    return fields.texts(name).stream().map(Value.Text::text).toList();
  }

  /** Lists of words. */
  public List<List<String>> groups(String name) throws Unreadable {
    Optional<Value> value = fields.value(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof Value.Many many)) {
      throw new Unreadable(value.get().place(), path + "." + name + " has to be a list of lists");
    }
    return many.values().stream()
        .map(group -> group.texts().stream().map(Value.Text::text).toList())
        .toList();
  }

  /** A whole number from 0; 0 if it is absent. */
  public int count(String name) throws Unreadable {
    String word = wordOr(name, "0");
    if (!word.matches("[0-9]{1,9}")) {
      throw new Unreadable(fields.place(), path + "." + name + " has to be a whole number");
    }
    return Integer.parseInt(word);
  }

  /** True or false; false if it is absent. */
  public boolean flag(String name) throws Unreadable {
    String word = wordOr(name, "false");
    if (!word.equals("true") && !word.equals("false")) {
      throw new Unreadable(fields.place(), path + "." + name + " has to be true or false");
    }
    return word.equals("true");
  }
}
