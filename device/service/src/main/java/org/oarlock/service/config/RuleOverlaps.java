package org.oarlock.service.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oarlock.service.config.rule.Overlap;
import org.oarlock.trace.annotations.Implements;

/** Rules that one series can match although neither has priority over the other. */
@Implements("SRS-2206")
final class RuleOverlaps {
  private RuleOverlaps() {}

  /** Every pair of rules for which such a series was found, with that series. */
  static List<ConfigurationProblem> in(List<RouteRule> rules) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    for (int i = 1; i < rules.size(); i++) {
      for (int earlier = 0; earlier < i; earlier++) {
        problem("routes[" + i + "]", rules.get(earlier), rules.get(i), problems);
      }
    }
    return problems;
  }

  private static void problem(
      String path, RouteRule one, RouteRule other, List<ConfigurationProblem> problems) {
    if (one.when() == null
        || other.when() == null
        || !one.priority().equals(other.priority())
        || !one.instances().meets(other.instances())) {
      return;
    }
    Overlap.example(one.when(), other.when())
        .ifPresent(
            example ->
                problems.add(
                    new ConfigurationProblem(
                        path,
                        "matches series that rule '"
                            + one.name()
                            + "' matches too, for example with "
                            + words(example)
                            + "; make them exclude each other, or give one a higher 'priority'")));
  }

  private static String words(Map<String, String> example) {
    return example.isEmpty()
        ? "none of these attributes"
        : String.join(
            ", ",
            example.entrySet().stream()
                .map(each -> each.getKey() + " '" + each.getValue() + "'")
                .toList());
  }
}
