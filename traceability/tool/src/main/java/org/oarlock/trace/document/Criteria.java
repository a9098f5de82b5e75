package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.risk.RiskPolicy;
import org.oarlock.trace.site.HeatMap;
import org.oarlock.trace.site.Html;
import org.oarlock.trace.source.Unreadable;

/**
 * {@code {{criteria}}}: levels and acceptability of the risk policy; {@code {{heat}}}: the maps.
 */
final class Criteria {

  private Criteria() {}

  static void write(Part.Call call, Body body) throws Unreadable {
    Optional<RiskPolicy> read = body.all().subject().read().policy();
    if (read.isEmpty()) {
      body.add("<p>" + Html.state("not performed") + " There is no risk policy.</p>\n");
      return;
    }
    RiskPolicy policy = read.get();
    PolicyWords words = PolicyWords.of(policy, body);
    words.said("", "unit").ifPresent(unit -> body.paragraph("Per " + unit + "."));
    List<String> heads =
        List.of(
            "Severity",
            "Meaning",
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
                      Html.text(words.level("severity", level)),
                      limits == null ? "" : String.valueOf(limits.acceptable()),
                      limits == null ? "" : String.valueOf(limits.judgement())));
            });
    body.add(Grid.of(heads, rows));
    levels("P1: the hazardous situation occurs", "p1", policy.p1(), words, body);
    levels("P2: the situation leads to the harm", "p2", policy.p2(), words, body);
    List<String> rules = List.of("Rule", "Levels of P1 by which it lowers");
    List<List<String>> steps = new ArrayList<>();
    policy.steps().forEach((rule, by) -> steps.add(List.of(Html.text(rule), by.toString())));
    body.add(Grid.of(rules, steps));
    body.paragraph(
        "Overall residual risk: "
            + words.said("overallResidualRisk", "criteria").orElse("no criteria are stated."));
    body.paragraph("Read from " + policy.place().file() + ".");
  }

  static void heat(Part.Call call, Body body) {
    body.add(new HeatMap(body.all().subject()).plain());
  }

  private static void levels(
      String head, String group, Map<Integer, String> levels, PolicyWords words, Body body) {
    List<String> heads = List.of("Level", head, "Meaning");
    List<List<String>> rows = new ArrayList<>();
    levels.forEach(
        (level, title) ->
            rows.add(
                List.of(
                    level.toString(),
                    Html.text(title),
                    Html.text(words.level(group, level.toString())))));
    body.add(Grid.of(heads, rows));
  }
}
