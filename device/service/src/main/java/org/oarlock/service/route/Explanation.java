package org.oarlock.service.route;

import java.util.ArrayList;
import java.util.List;
import org.oarlock.service.config.RouteRule;
import org.oarlock.service.config.rule.Condition;
import org.oarlock.service.config.rule.SeriesValues;
import org.oarlock.service.config.rule.Verdict;
import org.oarlock.trace.annotations.Implements;

/** Says rule by rule and test by test why a series is routed as it is. May quote headers. */
@Implements("SRS-1106")
final class Explanation {
  private final SeriesValues series;
  private final List<String> lines = new ArrayList<>();

  Explanation(SeriesValues series) {
    this.series = series;
  }

  /** Lines about one rule. */
  List<String> of(RouteRule rule, boolean matches) {
    lines.add(
        "rule '"
            + rule.name()
            + "', priority "
            + rule.priority()
            + (matches ? ": matches" : ": does not match"));
    test(rule.when(), 1);
    line(
        Verdict.of(rule.instances().allows(series.images())),
        1,
        rule.instances().words() + " (has " + series.images() + ")");
    return lines;
  }

  private void test(Condition condition, int depth) {
    line(condition.of(series), depth, condition.words() + found(condition));
    condition.parts().forEach(part -> test(part, depth + 1));
  }

  private String found(Condition condition) {
    if (!condition.parts().isEmpty()) {
      return "";
    }
    String key = condition.keys().findFirst().orElse("");
    if (series.differing().contains(key)) {
      return " (not the same in all images)";
    }
    String value = series.shared().get(key);
    return value == null ? " (no value)" : " (is '" + value + "')";
  }

  private void line(Verdict verdict, int depth, String words) {
    String mark =
        switch (verdict) {
          case YES -> "yes       ";
          case NO -> "no        ";
          case UNDECIDED -> "undecided ";
        };
    lines.add("  ".repeat(depth) + mark + words);
  }
}
