package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.risk.RiskPolicy;
import org.oarlock.trace.site.HeatMap;
import org.oarlock.trace.site.Html;

/**
 * {@code {{criteria}}}: levels and acceptability of the risk policy; {@code {{heat}}}: the maps.
 */
final class Criteria {

  private Criteria() {}

  static void write(Part.Call call, Body body) {
    Optional<RiskPolicy> read = body.all().subject().read().policy();
    if (read.isEmpty()) {
      body.add("<p>" + Html.state("not performed") + " There is no risk policy.</p>\n");
      return;
    }
    RiskPolicy policy = read.get();
    List<String> heads =
        List.of(
            "Severity",
            "Acceptable up to a sum of P1 and P2 of",
            "Left to a signed benefit-risk analysis up to");
    List<List<String>> rows = new ArrayList<>();
    policy
        .severities()
        .forEach(
            (level, title) -> {
              RiskPolicy.Limits limits = policy.limits().get(level);
              rows.add(
                  List.of(
                      Html.text(level + " " + title),
                      limits == null ? "" : String.valueOf(limits.acceptable()),
                      limits == null ? "" : String.valueOf(limits.judgement())));
            });
    body.add(Grid.of(heads, rows));
    levels("P1: the hazardous situation occurs", policy.p1(), body);
    levels("P2: the situation leads to the harm", policy.p2(), body);
    List<String> rules = List.of("Rule", "Levels of P1 by which it lowers");
    List<List<String>> steps = new ArrayList<>();
    policy.steps().forEach((rule, by) -> steps.add(List.of(Html.text(rule), by.toString())));
    body.add(Grid.of(rules, steps));
    body.paragraph("Read from " + policy.place().file() + ".");
  }

  static void heat(Part.Call call, Body body) {
    body.add(new HeatMap(body.all().subject()).plain());
  }

  private static void levels(String head, Map<Integer, String> levels, Body body) {
    List<String> heads = List.of("Level", head);
    List<List<String>> rows = new ArrayList<>();
    levels.forEach((level, title) -> rows.add(List.of(level.toString(), Html.text(title))));
    body.add(Grid.of(heads, rows));
  }
}
