package org.oarlock.service.route;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.oarlock.service.Finding;
import org.oarlock.service.config.RouteRule;
import org.oarlock.service.config.rule.SeriesValues;
import org.oarlock.service.config.rule.Verdict;
import org.oarlock.trace.annotations.Implements;

/** Applies the site's rules. All rules are looked at: their order means nothing. */
@Implements({"SRS-1101", "SRS-1102", "SRS-1103"})
public final class Router {
  private final List<RouteRule> rules;

  /** A router over {@code rules}. */
  public Router(List<RouteRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules. */
  public List<RouteRule> rules() {
    return rules;
  }

  /** The rule of this name. */
  public Optional<RouteRule> rule(String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /** Keys of every attribute that a rule asks for. */
  public Set<String> keys() {
    return rules.stream().flatMap(rule -> rule.when().keys()).collect(Collectors.toSet());
  }

  /** Decides on a series. */
  public RouteOutcome decide(SeriesValues series) {
    List<RouteRule> matching = rules.stream().filter(rule -> matches(rule, series)).toList();
    int highest = matching.stream().mapToInt(RouteRule::priority).max().orElse(0);
    List<RouteRule> deciding =
        matching.stream().filter(rule -> rule.priority() == highest).toList();
    if (deciding.size() == 1) {
      return RouteOutcome.by(deciding.get(0));
    }
    return new RouteOutcome.Held(deciding.isEmpty() ? noRule(series) : severalRules(deciding));
  }

  /** Why it is decided so, one line per rule and test. Quotes headers: for the site's terminal. */
  @Implements("SRS-1106")
  public List<String> explain(SeriesValues series) {
    return rules.stream()
        .flatMap(rule -> new Explanation(series).of(rule, matches(rule, series)).stream())
        .toList();
  }

  private static boolean matches(RouteRule rule, SeriesValues series) {
    return wanted(rule, series) && rule.instances().allows(series.images());
  }

  private static boolean wanted(RouteRule rule, SeriesValues series) {
    return rule.when().of(series) == Verdict.YES;
  }

  private Finding noRule(SeriesValues series) {
    String differing =
        keys().stream().filter(series.differing()::contains).sorted().collect(comma());
    String wrongCount =
        rules.stream()
            .filter(rule -> wanted(rule, series))
            .map(rule -> "'" + rule.name() + "' (" + rule.instances().words() + ")")
            .collect(comma());
    return Finding.of(
        "NO_ROUTE",
        "No rule of the site speaks for this series."
            + sentence(" Not the same in all images, and so without a value: ", differing)
            + sentence(
                " The number of images, " + series.images() + ", is not that of ", wrongCount));
  }

  private static String sentence(String words, String list) {
    return list.isEmpty() ? "" : words + list + ".";
  }

  private static Finding severalRules(List<RouteRule> matching) {
    return Finding.of(
        "SEVERAL_ROUTES",
        "More than one rule speaks for this series: "
            + matching.stream().map(rule -> "'" + rule.name() + "'").collect(comma())
            + ".");
  }

  private static Collector<CharSequence, ?, String> comma() {
    return Collectors.joining(", ");
  }
}
