package org.oarlock.trace.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.report.JsonText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One schema per kind (JSON Schema 2020-12) for a file that holds a list of such items. Schemas see
 * one file; what crosses files, links and ids, is left to the rules.
 */
@Implements("SRS-3108")
public final class SchemaWriter {

  private final TraceModel model;

  private SchemaWriter(TraceModel model) {
    this.model = model;
  }

  /** Text of each schema by file name. */
  public static SortedMap<String, String> write(TraceModel model) {
    SchemaWriter writer = new SchemaWriter(model);
    SortedMap<String, String> schemas = new TreeMap<>();
    for (Kind kind : model.kinds().values()) {
      String name = kind.code().toLowerCase(Locale.ROOT) + ".schema.json";
      schemas.put(name, JsonText.write(writer.schema(kind)));
    }
    schemas.put("policy.schema.json", JsonText.write(PolicySchema.schema()));
    return schemas;
  }

  private ObjectNode schema(Kind kind) {
    ObjectNode root = JsonText.object();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", kind.code() + ": " + kind.name());
    root.put("type", "array");
    ObjectNode item = root.putObject("items");
    item.put("type", "object");
    ObjectNode properties = item.putObject("properties");
    properties.putObject("id").put("type", "string").put("pattern", "^(" + kind.id() + ")$");
    List<String> required = new ArrayList<>(List.of("id"));
    fields(properties, kind.fields(), required);
    required.forEach(item.putArray("required")::add);
    item.put("additionalProperties", false);
    conditions(item, kind);
    return root;
  }

  private void fields(ObjectNode properties, Map<String, FieldSpec> fields, List<String> required) {
    // Maps nest only as deep as the model does.
    for (FieldSpec field : fields.values()) {
      ObjectNode property = properties.putObject(field.name());
      if (!field.about().isEmpty()) {
        property.put("description", field.about());
      }
      shape(property, field);
      if (field.required()) {
        required.add(field.name());
      }
    }
  }

  private void shape(ObjectNode property, FieldSpec field) {
    switch (field.type()) {
      case TEXT -> type(property, "string", "number", "boolean");
      case TEXTS -> oneOrSeveral(property, "");
      case NUMBER -> property.put("type", "number");
      case BOOLEAN -> property.put("type", "boolean");
      case DATE -> property.put("type", "string").put("format", "date");
      case ENUM -> field.values().forEach(property.putArray("enum")::add);
      case LINK -> property.put("type", "string").put("pattern", pattern(field));
      case LINKS -> oneOrSeveral(property, pattern(field));
      case MAP -> {
        property.put("type", "object");
        List<String> required = new ArrayList<>();
        fields(property.putObject("properties"), field.fields(), required);
        required.forEach(property.putArray("required")::add);
        property.put("additionalProperties", false);
      }
    }
  }

  private String pattern(FieldSpec field) {
    List<String> patterns = new ArrayList<>();
    for (String kind : field.to()) {
      Kind target = model.kinds().get(kind);
      if (target != null) {
        patterns.add(target.id().pattern());
      }
    }
    return "^(" + String.join("|", patterns) + ")$";
  }

  private static void oneOrSeveral(ObjectNode property, String pattern) {
    ArrayNode shapes = property.putArray("anyOf");
    ObjectNode one = shapes.addObject();
    ObjectNode several = shapes.addObject().put("type", "array");
    for (ObjectNode word : List.of(one, several.putObject("items"))) {
      if (pattern.isEmpty()) {
        type(word, "string", "number", "boolean");
      } else {
        word.put("type", "string").put("pattern", pattern);
      }
    }
  }

  private static void type(ObjectNode property, String... types) {
    ArrayNode list = property.putArray("type");
    for (String type : types) {
      list.add(type);
    }
  }

  private static void conditions(ObjectNode item, Kind kind) {
    ArrayNode all = JsonText.object().putArray("allOf");
    kind.fields()
        .values()
        .forEach(
            field ->
                field
                    .requiredWhen()
                    .forEach(
                        (other, values) -> {
                          ObjectNode rule = all.addObject();
                          ObjectNode when = rule.putObject("if");
                          values.forEach(
                              when.putObject("properties").putObject(other).putArray("enum")::add);
                          when.putArray("required").add(other);
                          rule.putObject("then").putArray("required").add(field.name());
                        }));
    choices(all, kind.anyOf(), "anyOf");
    choices(all, kind.oneOf(), "oneOf");
    if (!all.isEmpty()) {
      item.set("allOf", all);
    }
  }

  private static void choices(ArrayNode all, List<List<String>> groups, String word) {
    for (List<String> group : groups) {
      ArrayNode choice = all.addObject().putArray(word);
      group.forEach(field -> choice.addObject().putArray("required").add(field));
    }
  }
}
