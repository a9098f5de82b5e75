package org.oarlock.service.route;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oarlock.service.Finding;
import org.oarlock.service.config.RouteRule;
import org.oarlock.trace.annotations.Implements;

/** Applies the site's rules. All rules are looked at: their order means nothing. */
@Implements({"SRS-1101", "SRS-1102", "SRS-1103"})
public final class Router {
  private final List<RouteRule> rules;

  /** A router over {@code rules}. */
  public Router(List<RouteRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rule of this name. */
  public Optional<RouteRule> rule(String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /**
   * Decides on a series.
   *
   * @param instances values of each instance by criterion, for example {@code modality}
   */
  public RouteOutcome decide(List<Map<String, String>> instances) {
    Map<String, String> shared = shared(instances);
    List<RouteRule> matching = rules.stream().filter(rule -> matches(rule, shared)).toList();
    if (matching.size() == 1) {
      RouteRule rule = matching.get(0);
      return rule.ignore() ? new RouteOutcome.Ignored(rule) : new RouteOutcome.Routed(rule);
    }
    return new RouteOutcome.Held(
        matching.isEmpty() ? noRule(instances, shared) : severalRules(matching));
  }

  /** Values that are equal in all instances, in comparable form. */
  static Map<String, String> shared(List<Map<String, String>> instances) {
    Map<String, String> shared = new LinkedHashMap<>();
    for (int i = 0; i < instances.size(); i++) {
      Map<String, String> comparable = new LinkedHashMap<>();
      instances.get(i).forEach((key, value) -> comparable.put(key, comparable(value)));
      if (i == 0) {
        shared.putAll(comparable);
      } else {
        shared
            .entrySet()
            .removeIf(entry -> !entry.getValue().equals(comparable.get(entry.getKey())));
      }
    }
    return shared;
  }

  private static boolean matches(RouteRule rule, Map<String, String> shared) {
    return rule.when().present().entrySet().stream()
        .allMatch(wanted -> comparable(wanted.getValue()).equals(shared.get(wanted.getKey())));
  }

  private Finding noRule(List<Map<String, String>> instances, Map<String, String> shared) {
    Set<String> asked =
        rules.stream()
            .flatMap(rule -> rule.when().present().keySet().stream())
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    Set<String> seen = new HashSet<>();
    instances.forEach(instance -> seen.addAll(instance.keySet()));
    asked.removeIf(key -> shared.containsKey(key) || !seen.contains(key));
    String differing =
        asked.isEmpty()
            ? ""
            : " Not the same in all images, and so without a value: "
                + String.join(", ", asked)
                + ".";
    return Finding.of("NO_ROUTE", "No rule of the site speaks for this series." + differing);
  }

  private static Finding severalRules(List<RouteRule> matching) {
    return Finding.of(
        "SEVERAL_ROUTES",
        "More than one rule speaks for this series: "
            + matching.stream()
                .map(rule -> "'" + rule.name() + "'")
                .collect(Collectors.joining(", "))
            + ".");
  }

  private static String comparable(String value) {
    return value.strip().toUpperCase(Locale.ROOT);
  }
}
