package org.oarlock.trace.read;

import java.util.SortedSet;
import java.util.TreeSet;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Json;
import org.oarlock.trace.source.Unreadable;
import tools.jackson.databind.JsonNode;

/** Reads {@code baseline.json}. */
final class BaselineFile {

  private BaselineFile() {}

  static Baseline read(String file, String text) throws Unreadable {
    JsonNode root = Json.read(Place.startOf(file), text);
    return new Baseline(
        file,
        words(file, root, "items"),
        words(file, root, "scenarios"),
        words(file, root, "tests"));
  }

  private static SortedSet<String> words(String file, JsonNode root, String name)
      throws Unreadable {
    JsonNode list = root.path(name);
    if (!list.isArray()) {
      throw new Unreadable(Place.startOf(file), "the baseline has no list of " + name);
    }
    SortedSet<String> words = new TreeSet<>();
    list.forEach(node -> words.add(node.asString("")));
    return words;
  }
}
