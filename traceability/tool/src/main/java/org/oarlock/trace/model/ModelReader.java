package org.oarlock.trace.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.source.Section;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.YamlText;

/** Reads {@code trace-model.yaml}. What it does not understand it refuses, with the place. */
@Implements("SRS-3107")
public final class ModelReader {

  private static final List<String> TYPES =
      List.of("text", "texts", "number", "boolean", "date", "enum", "link", "links", "map");

  private ModelReader() {}

  /**
   * Reads a model.
   *
   * @param file its path, for messages
   * @throws Unreadable if it is no YAML or no trace model
   */
  public static TraceModel read(String file, String text) throws Unreadable {
    Value root =
        YamlText.read(file, text, true)
            .orElseThrow(() -> new Unreadable(Place.startOf(file), "the trace model is empty"));
    Section top = Section.of(root, "the trace model");
    top.only(
        "version", "product", "common", "kinds", "sources", "policy", "floors", "effectiveness");
    if (!top.word("version").equals("1")) {
      throw new Unreadable(top.place(), "this tool reads models of version 1");
    }
    Section product = top.section("product");
    product.only("name", "version", "purpose", "baseline");
    Map<String, FieldSpec> common = fields(top.section("common"));
    Section kindSections = top.section("kinds");
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (String code : kindSections.names()) {
      kinds.put(code, kind(code, kindSections.section(code), common));
    }
    Section builtIn = BuiltInKinds.section();
    for (String code : builtIn.names()) {
      Kind kind = kind(code, builtIn.section(code), Map.of());
      if (kinds.put(code, kind) != null) {
        throw new Unreadable(kindSections.place(), "kind " + code + " is built in");
      }
    }
    checkKindNames(kinds, kindSections.place());
    return new TraceModel(
        root.place(),
        product.word("name"),
        product.wordOr("version", ""),
        product.wordOr("purpose", ""),
        product.wordOr("baseline", "traceability/baseline.json"),
        product.value("baseline").isPresent(),
        kinds,
        sources(top.section("sources")),
        policy(top.section("policy")),
        floors(top.section("floors"), kinds.keySet()),
        effectiveness(top.section("effectiveness")));
  }

  private static Kind kind(String code, Section section, Map<String, FieldSpec> common)
      throws Unreadable {
    section.only(
        "name",
        "id",
        "files",
        "translated",
        "fields",
        "anyOf",
        "oneOf",
        "below",
        "needs",
        "sections");
    Map<String, FieldSpec> fields = new LinkedHashMap<>(common);
    fields.putAll(fields(section.section("fields")));
    return new Kind(
        code,
        section.word("name"),
        pattern(section),
        section.words("files"),
        section.flag("translated"),
        fields,
        section.groups("anyOf"),
        section.groups("oneOf"),
        below(section),
        needs(section),
        section.words("sections"));
  }

  private static Pattern pattern(Section section) throws Unreadable {
    try {
      return Pattern.compile(section.word("id"));
    } catch (PatternSyntaxException e) {
      throw new Unreadable(section.place(), "the id pattern is no regular expression");
    }
  }

  private static Map<String, FieldSpec> fields(Section section) throws Unreadable {
    Map<String, FieldSpec> fields = new LinkedHashMap<>();
    for (String name : section.names()) {
      fields.put(name, field(name, section.section(name)));
    }
    return fields;
  }

  private static FieldSpec field(String name, Section section) throws Unreadable {
    section.only(
        "type",
        "required",
        "values",
        "to",
        "peer",
        "fields",
        "requiredWhen",
        "editorial",
        "escape",
        "about");
    String type = section.word("type");
    if (!TYPES.contains(type)) {
      throw new Unreadable(section.place(), "unknown field type '" + type + "'; one of " + TYPES);
    }
    Map<String, List<String>> requiredWhen = new LinkedHashMap<>();
    Section when = section.section("requiredWhen");
    for (String other : when.names()) {
      requiredWhen.put(other, when.words(other));
    }
    return new FieldSpec(
        name,
        FieldType.valueOf(type.toUpperCase(Locale.ROOT)),
        section.flag("required"),
        section.words("values"),
        section.words("to"),
        section.flag("peer"),
        fields(section.section("fields")),
        requiredWhen,
        section.flag("editorial"),
        section.flag("escape"),
        section.wordOr("about", ""));
  }

  private static List<Below> below(Section section) throws Unreadable {
    List<Below> demands = new ArrayList<>();
    for (Section demand : section.sections("below")) {
      demand.only("kinds", "by", "enough", "unless", "because");
      String enough = demand.wordOr("enough", "each");
      if (!enough.equals("each") && !enough.equals("one")) {
        throw new Unreadable(demand.place(), "below.enough knows each and one");
      }
      demands.add(
          new Below(
              demand.words("kinds"),
              demand.wordOr("by", "any"),
              enough.equals("each"),
              conditions(demand),
              demand.wordOr("because", "rationale")));
    }
    return demands;
  }

  private static List<Condition> conditions(Section demand) throws Unreadable {
    List<Condition> conditions = new ArrayList<>();
    Optional<Value> unless = demand.value("unless");
    if (unless.filter(Value.Fields.class::isInstance).isPresent()) {
      Section byValue = demand.section("unless");
      for (String field : byValue.names()) {
        conditions.add(new Condition(field, byValue.words(field)));
      }
    } else {
      demand.words("unless").forEach(field -> conditions.add(new Condition(field, List.of())));
    }
    return conditions;
  }

  private static Needs needs(Section kind) throws Unreadable {
    Section needs = kind.section("needs");
    needs.only("code", "passed", "slots");
    String level = needs.wordOr("passed", "");
    if (!level.isEmpty() && !level.equals("SYSTEM")) {
      throw new Unreadable(needs.place(), "needs.passed knows only SYSTEM");
    }
    return new Needs(needs.flag("code"), !level.isEmpty(), needs.words("slots"));
  }

  private static Sources sources(Section section) throws Unreadable {
    section.only(
        "quality",
        "features",
        "classes",
        "testClasses",
        "comments",
        "messages",
        "junit",
        "sbom",
        "mutations",
        "builtFrom");
    return new Sources(
        section.words("quality"),
        section.words("features"),
        section.words("classes"),
        section.words("testClasses"),
        section.words("comments"),
        section.words("messages"),
        section.words("junit"),
        section.words("sbom"),
        section.words("mutations"),
        section.words("builtFrom"));
  }

  private static Policy policy(Section section) throws Unreadable {
    section.only("risk", "ownComponents", "safetyClasses", "mutated", "signed");
    Map<String, String> classes = new LinkedHashMap<>();
    Section byClass = section.section("safetyClasses");
    for (String severity : byClass.names()) {
      classes.put(severity, byClass.word(severity));
    }
    return new Policy(
        section.wordOr("risk", ""),
        section.words("ownComponents"),
        classes,
        section.words("mutated"),
        section.words("signed"));
  }

  private static Effectiveness effectiveness(Section section) throws Unreadable {
    section.only("agent", "classPath", "options", "scenarios");
    Section scenarios = section.section("scenarios");
    scenarios.only("module", "glue", "passes", "properties");
    Map<String, String> properties = new LinkedHashMap<>();
    Section byName = scenarios.section("properties");
    for (String name : byName.names()) {
      properties.put(name, byName.word(name));
    }
    return new Effectiveness(
        section.wordOr("agent", ""),
        section.wordOr("classPath", ""),
        section.words("options"),
        scenarios.wordOr("module", ""),
        scenarios.wordOr("glue", ""),
        scenarios.wordOr("passes", ""),
        properties);
  }

  private static Floors floors(Section section, Set<String> kinds) throws Unreadable {
    section.only("items", "annotations", "scenarios", "scenarioResults", "testResults");
    Section items = section.section("items");
    items.only(kinds.toArray(String[]::new));
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String kind : items.names()) {
      counts.put(kind, items.count(kind));
    }
    return new Floors(
        counts,
        section.count("annotations"),
        section.count("scenarios"),
        section.count("scenarioResults"),
        section.count("testResults"));
  }

  private static void checkKindNames(Map<String, Kind> kinds, Place place) throws Unreadable {
    for (Kind kind : kinds.values()) {
      List<String> named = new ArrayList<>();
      kind.fields().values().forEach(f -> named.addAll(f.to()));
      kind.below().forEach(b -> named.addAll(b.kinds()));
      for (String other : named) {
        if (!kinds.containsKey(other)) {
          throw new Unreadable(
              place, "kind " + kind.code() + " names a kind that is not here: " + other);
        }
      }
    }
  }
}
