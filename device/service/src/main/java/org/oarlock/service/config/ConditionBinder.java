package org.oarlock.service.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.oarlock.service.config.rule.Bounds;
import org.oarlock.service.config.rule.Condition;
import org.oarlock.service.config.rule.Expression;
import org.oarlock.service.config.rule.Ordering;
import org.oarlock.service.config.rule.RouteKeys;
import org.oarlock.service.config.rule.ValueTest;
import org.oarlock.trace.annotations.Implements;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Binds the conditions of a rule. What is wrong becomes a problem; binding goes on. */
@Implements({"SRS-1104", "SRS-2207"})
final class ConditionBinder {
  private static final List<String> TESTS =
      List.of(
          "equals", "contains", "matches", "number", "date", "time", "uid", "present", "optional");
  private static final List<String> RELATIONS =
      Stream.of(Bounds.Relation.values()).map(Bounds.Relation::key).toList();

  private final BiConsumer<String, String> problem;

  /** Problems go to {@code problem} by key and reason. */
  ConditionBinder(BiConsumer<String, String> problem) {
    this.problem = problem;
  }

  /** All that stands in a mapping; what cannot be read is left out and a problem. */
  Condition bind(String path, Node node) {
    List<Condition> parts = new ArrayList<>();
    entries(path, node).forEach((key, value) -> part(path, key, value).ifPresent(parts::add));
    if (node instanceof MappingNode mapping && mapping.getValue().isEmpty()) {
      problem.accept(path, "must have at least one criterion");
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private Optional<Condition> part(String path, String key, Node value) {
    String where = path + "." + key;
    switch (key) {
      case "all":
        return Optional.of(new Condition.All(list(where, value)));
      case "any":
        return Optional.of(new Condition.Any(list(where, value)));
      case "not":
        return Optional.of(new Condition.Not(bind(where, value)));
      default:
        return attribute(where, key, value);
    }
  }

  private List<Condition> list(String path, Node node) {
    if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      problem.accept(path, "must be a list with at least one entry");
      return List.of();
    }
    List<Condition> all = new ArrayList<>();
    for (Node each : sequence.getValue()) {
      all.add(bind(path + "[" + all.size() + "]", each));
    }
    return all;
  }

  private Optional<Condition> attribute(String path, String key, Node node) {
    if (!RouteKeys.allowed(key)) {
      problem.accept(
          path,
          RouteKeys.tag(key).isPresent()
              ? "is no attribute that a rule may look at: private, of the patient, or no header"
              : "unknown" + Nearest.suggestion(key, words()));
      return Optional.empty();
    }
    String name = RouteKeys.normal(key);
    if (node instanceof ScalarNode) {
      return text(path, node)
          .map(text -> new Condition.Attribute(name, new ValueTest.Equals(text), false));
    }
    Map<String, Node> asked = entries(path, node);
    boolean optional = truth(path + ".optional", asked.remove("optional")).orElse(false);
    List<Condition> tests = new ArrayList<>();
    asked.forEach(
        (test, value) ->
            test(path + "." + test, name, test, value, optional).ifPresent(tests::add));
    if (asked.isEmpty()) {
      problem.accept(path, "asks nothing; known are " + String.join(", ", TESTS));
    }
    return Optional.of(tests.size() == 1 ? tests.get(0) : new Condition.All(tests));
  }

  private Optional<Condition> test(
      String path, String key, String test, Node value, boolean optional) {
    Function<ValueTest, Condition> asked = each -> new Condition.Attribute(key, each, optional);
    return switch (test) {
      case "equals" -> text(path, value).map(ValueTest.Equals::new).map(asked);
      case "contains" -> text(path, value).map(ValueTest.Contains::new).map(asked);
      case "matches" -> text(path, value).flatMap(text -> expression(path, text)).map(asked);
      case "number" -> bounds(path, Ordering.NUMBER, value).map(asked);
      case "date" -> bounds(path, Ordering.DATE, value).map(asked);
      case "time" -> bounds(path, Ordering.TIME, value).map(asked);
      case "uid" -> bounds(path, Ordering.UID, value).map(asked);
      case "present" -> truth(path, value).map(present -> new Condition.Presence(key, present));
      default -> {
        problem.accept(path, "unknown" + Nearest.suggestion(test, TESTS));
        yield Optional.empty();
      }
    };
  }

  private Optional<ValueTest> expression(String path, String text) {
    try {
      return Optional.of(Expression.read(text));
    } catch (IllegalArgumentException e) {
      problem.accept(path, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<ValueTest> bounds(String path, Ordering ordering, Node node) {
    Map<Bounds.Relation, String> limits = new EnumMap<>(Bounds.Relation.class);
    entries(path, node)
        .forEach(
            (key, value) -> {
              int index = RELATIONS.indexOf(key);
              if (index < 0) {
                problem.accept(path + "." + key, "unknown" + Nearest.suggestion(key, RELATIONS));
              } else {
                text(path + "." + key, value)
                    .ifPresent(text -> limits.put(Bounds.Relation.values()[index], text));
              }
            });
    try {
      return Optional.of(new Bounds(ordering, limits));
    } catch (IllegalArgumentException e) {
      problem.accept(path, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Map<String, Node> entries(String path, Node node) {
    Map<String, Node> entries = new java.util.LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem.accept(path, "must have keys of its own");
      return entries;
    }
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!seen.add(RouteKeys.normal(key))) {
        problem.accept(path + "." + key, "stands twice");
      } else {
        entries.put(key, tuple.getValueNode());
      }
    }
    return entries;
  }

  private Optional<String> text(String path, Node node) {
    if (node instanceof ScalarNode scalar
        && !scalar.getTag().equals(Tag.NULL)
        && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    problem.accept(path, "must be a single value");
    return Optional.empty();
  }

  private Optional<Boolean> truth(String path, @org.jspecify.annotations.Nullable Node node) {
    if (node == null) {
      return Optional.empty();
    }
    Optional<String> text = text(path, node);
    if (text.isPresent() && !List.of("true", "false").contains(text.get())) {
      problem.accept(path, "must be true or false, not '" + text.get() + "'");
      return Optional.empty();
    }
    return text.map("true"::equals);
  }

  private static Set<String> words() {
    Set<String> words = new LinkedHashSet<>(RouteKeys.known());
    words.addAll(List.of("all", "any", "not"));
    return words;
  }
}
