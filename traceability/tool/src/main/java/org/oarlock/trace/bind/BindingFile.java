package org.oarlock.trace.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Json;
import org.oarlock.trace.source.Unreadable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The record as JSON, sorted, so that the same facts are the same bytes. */
public final class BindingFile {

  private static final int FORMAT = 1;

  private BindingFile() {}

  /** A record as a value that can be written. */
  public static ObjectNode json(Binding binding) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("format", FORMAT);
    ObjectNode tree = root.putObject("tree");
    tree.put("commit", binding.tree().commit()).put("hash", binding.tree().hash());
    binding.tree().changed().forEach(tree.putArray("changed")::add);
    root.putObject("platform")
        .put("java", binding.platform().java())
        .put("system", binding.platform().system());
    facts(root.putObject("artefacts"), binding.artefacts());
    facts(root.putObject("results"), binding.results());
    words(root.putObject("sources"), binding.sources());
    words(root.putObject("features"), binding.features());
    ObjectNode classes = root.putObject("classes");
    binding
        .classes()
        .forEach(
            (name, folder) -> {
              ObjectNode node = classes.putObject(name).put("written", folder.written());
              words(node.putObject("files"), folder.files());
            });
    ObjectNode packed = root.putObject("packed");
    binding.packed().forEach((name, files) -> words(packed.putObject(name), files));
    return root;
  }

  /** Reads what {@link #json} gave. */
  public static Binding read(String file, String text) throws Unreadable {
    JsonNode root = Json.read(Place.startOf(file), text);
    if (root.path("format").asInt(0) != FORMAT) {
      throw new Unreadable(Place.startOf(file), "is no binding record of format " + FORMAT);
    }
    List<String> changed = new ArrayList<>();
    root.path("tree").path("changed").forEach(node -> changed.add(node.asString("")));
    return new Binding(
        new TreeState(
            root.path("tree").path("commit").asString(""),
            root.path("tree").path("hash").asString(""),
            changed),
        new Platform(
            root.path("platform").path("java").asString(""),
            root.path("platform").path("system").asString("")),
        map(root.path("artefacts"), BindingFile::fact),
        map(
            root.path("classes"),
            node ->
                new ClassFolder(
                    map(node.path("files"), value -> value.asString("")),
                    node.path("written").asLong(0))),
        map(root.path("sources"), value -> value.asString("")),
        map(root.path("features"), value -> value.asString("")),
        map(root.path("results"), BindingFile::fact),
        map(root.path("packed"), node -> map(node, value -> value.asString(""))));
  }

  private static FileFact fact(JsonNode node) {
    return new FileFact(node.path("sha256").asString(""), node.path("written").asLong(0));
  }

  private static <T> SortedMap<String, T> map(JsonNode node, Function<JsonNode, T> value) {
    SortedMap<String, T> map = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      map.put(entry.getKey(), value.apply(entry.getValue()));
    }
    return map;
  }

  private static void facts(ObjectNode node, SortedMap<String, FileFact> facts) {
    facts.forEach(
        (name, fact) ->
            node.putObject(name).put("sha256", fact.sha256()).put("written", fact.written()));
  }

  private static void words(ObjectNode node, SortedMap<String, String> words) {
    words.forEach(node::put);
  }
}
