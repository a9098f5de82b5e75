package org.oarlock.trace.exchange;

import java.util.Arrays;
import java.util.List;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.report.JsonText;
import org.oarlock.trace.standing.State;
import tools.jackson.databind.node.ObjectNode;

/** The shape of {@link JsonExport} as JSON Schema 2020-12, with the kinds of the model at hand. */
@Implements("SRS-3503")
final class JsonExportSchema {

  private JsonExportSchema() {}

  static String write(TraceModel model) {
    ObjectNode root = JsonText.object();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "Everything that the trace tool knows of " + model.product());
    ObjectNode top = object(root);
    top.putObject("format").put("const", JsonExport.FORMAT);
    words(top, "tool", "product", "standing", "read");
    top.putObject("date").put("type", "string").put("format", "date-time");
    top.putObject("withResults").put("type", "boolean");
    ObjectNode promises = object(top.putObject("promises"));
    for (String name : List.of("inForce", "notYet")) {
      list(promises, name).put("type", "integer").put("minimum", 1);
    }
    item(list(top, "items"), List.copyOf(model.kinds().keySet()));
    ObjectNode result = place(list(top, "results"));
    words(result, "in", "name", "outcome", "reason");
    result.putObject("row").put("type", "integer").put("minimum", 0);
    words(object(list(top, "components")), "name", "version");
    ObjectNode finding = place(list(top, "findings"));
    words(finding, "message", "nearest");
    Arrays.stream(RuleName.values())
        .map(RuleName::id)
        .forEach(finding.putObject("rule").putArray("enum")::add);
    closed(root);
    return JsonText.write(root);
  }

  private static void item(ObjectNode node, List<String> kinds) {
    ObjectNode item = object(node);
    kinds.forEach(item.putObject("kind").putArray("enum")::add);
    words(item, "id", "title");
    Arrays.stream(State.values())
        .map(State::word)
        .forEach(item.putObject("state").putArray("enum")::add);
    place(item.putObject("place"));
    ObjectNode fields = item.putObject("fields").put("type", "object");
    fields.putArray("required").add("id");
    fields.put("description", "as the trace model names them; several words are a list");
    ObjectNode link = object(list(item, "links"));
    words(link, "field", "to");
    link.putObject("there").put("type", "boolean");
    words(place(list(item, "code")), "where");
    ObjectNode test = place(list(item, "tests"));
    words(test, "name", "in", "outcome", "reason");
    List.of("unit", "integration", "system").forEach(test.putObject("level").putArray("enum")::add);
    List.of("implemented", "effective").forEach(test.putObject("shows").putArray("enum")::add);
    list(test, "results").put("type", "string");
  }

  /** Makes an object of a node and gives its properties. */
  private static ObjectNode object(ObjectNode node) {
    node.put("type", "object");
    return node.putObject("properties");
  }

  private static ObjectNode place(ObjectNode node) {
    ObjectNode properties = object(node);
    words(properties, "file");
    for (String name : List.of("line", "column")) {
      properties.putObject(name).put("type", "integer").put("minimum", 1);
    }
    return properties;
  }

  private static ObjectNode list(ObjectNode properties, String name) {
    return properties.putObject(name).put("type", "array").putObject("items");
  }

  private static void words(ObjectNode properties, String... names) {
    for (String name : names) {
      properties.putObject(name).put("type", "string");
    }
  }

  /** Demands every property of every object and allows no other. */
  private static void closed(ObjectNode node) {
    // As deep as this class nests it.
    if (node.get("properties") instanceof ObjectNode properties) {
      properties.propertyNames().forEach(node.putArray("required")::add);
      node.put("additionalProperties", false);
      properties
          .properties()
          .forEach(
              each -> {
                if (each.getValue() instanceof ObjectNode inner) {
                  closed(inner);
                }
              });
    }
    if (node.get("items") instanceof ObjectNode items) {
      closed(items);
    }
  }
}
