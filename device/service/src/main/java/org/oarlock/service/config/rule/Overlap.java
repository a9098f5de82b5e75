package org.oarlock.service.config.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oarlock.trace.annotations.Implements;

/**
 * Searches for a series that two conditions match. What it finds is one: the conditions themselves
 * were asked. Finding none proves nothing, because of an expression only some values are tried.
 */
@Implements("SRS-2206")
public final class Overlap {
  /** Alternatives of a condition that are looked at; beyond them the running device holds. */
  private static final int MOST = 256;

  private static final String ANYTHING = "ANYTHING";

  private Overlap() {}

  /** A test without parts, and what it must say. */
  private record Literal(Condition test, Verdict wanted) {
    boolean holds(SeriesValues series) {
      return test.of(series) == wanted;
    }
  }

  /** Values by key of a series that both match; absent keys do not matter or must be absent. */
  public static Optional<Map<String, String>> example(Condition one, Condition other) {
    Condition both = new Condition.All(List.of(one, other));
    return alternatives(both, true).stream().flatMap(each -> solved(each).stream()).findFirst();
  }

  /** The ways in which a condition becomes true or, if not {@code wanted}, false. */
  private static List<List<Literal>> alternatives(Condition condition, boolean wanted) {
    if (condition instanceof Condition.Not not) {
      return alternatives(not.part(), !wanted);
    }
    if (condition instanceof Condition.Attribute || condition instanceof Condition.Presence) {
      return List.of(List.of(new Literal(condition, Verdict.of(wanted))));
    }
    List<List<List<Literal>>> parts =
        condition.parts().stream().map(part -> alternatives(part, wanted)).toList();
    return condition instanceof Condition.All == wanted
        ? parts.stream().reduce(List.of(List.of()), Overlap::together)
        : parts.stream().flatMap(List::stream).limit(MOST).toList();
  }

  private static List<List<Literal>> together(List<List<Literal>> left, List<List<Literal>> right) {
    return left.stream()
        .flatMap(
            one ->
                right.stream().map(other -> Stream.concat(one.stream(), other.stream()).toList()))
        .limit(MOST)
        .toList();
  }

  /** Each attribute by itself: no test asks for two of them. */
  private static Optional<Map<String, String>> solved(List<Literal> literals) {
    Map<String, List<Literal>> byKey =
        literals.stream()
            .collect(
                Collectors.groupingBy(
                    literal -> literal.test().keys().findFirst().orElseThrow(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<String, String> example = new TreeMap<>();
    for (Map.Entry<String, List<Literal>> each : byKey.entrySet()) {
      Optional<SeriesValues> series =
          candidates(each.getKey(), each.getValue()).stream()
              .filter(candidate -> each.getValue().stream().allMatch(it -> it.holds(candidate)))
              .findFirst();
      if (series.isEmpty()) {
        return Optional.empty();
      }
      example.putAll(series.get().shared());
    }
    return Optional.of(example);
  }

  private static List<SeriesValues> candidates(String key, List<Literal> literals) {
    Set<String> texts = new LinkedHashSet<>();
    for (Literal literal : literals) {
      if (literal.test() instanceof Condition.Attribute attribute) {
        texts.addAll(attribute.test().examples());
      }
    }
    texts.add(String.join(" ", texts));
    texts.add(ANYTHING);
    List<SeriesValues> candidates = new ArrayList<>();
    texts.stream()
        .filter(text -> !text.isBlank())
        .forEach(text -> candidates.add(new SeriesValues(Map.of(key, text), Set.of(), 1)));
    candidates.add(new SeriesValues(Map.of(), Set.of(), 1));
    return candidates;
  }
}
