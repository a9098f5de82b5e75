package org.oarlock.trace.schema;

import java.util.List;
import org.oarlock.trace.report.JsonText;
import org.oarlock.trace.risk.RiskPolicy;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of the risk policy: what the tool computes with has to be there; what a manufacturer
 * adds for people may be.
 */
final class PolicySchema {

  private PolicySchema() {}

  static ObjectNode schema() {
    ObjectNode root = JsonText.object();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "risk policy");
    root.put("type", "object");
    ObjectNode properties = root.putObject("properties");
    ObjectNode severity = map(properties, "severity", "^S[1-5]$");
    titled(severity);
    for (String probability : List.of("p1", "p2")) {
      titled(map(properties, probability, "^[0-9]$"));
    }
    ObjectNode combine = properties.putObject("probability").put("type", "object");
    combine.putObject("properties").putObject("combine").putArray("enum").add("sum");
    ObjectNode limits = map(properties, "acceptability", "^S[1-5]$");
    for (String limit : List.of("acceptable", "judgement")) {
      limits.withObject("/properties").putObject(limit).put("type", "integer");
      limits.withArray("required").add(limit);
    }
    ObjectNode steps = properties.putObject("stepDown");
    steps.put("type", "array");
    steps.put(
        "description",
        "needs the rules: "
            + RiskPolicy.ONE_CONTROL
            + "; "
            + RiskPolicy.TWO_CONTROLS
            + "; "
            + RiskPolicy.OUTSIDE_CONTROL);
    ObjectNode step = steps.putObject("items").put("type", "object");
    step.putArray("required").add("rule").add("levels");
    ObjectNode ages = properties.putObject("ages").put("type", "object");
    ObjectNode days = ages.putObject("properties");
    days.putObject("anomalyReviewDays").put("type", "integer");
    days.putObject("escapeDays").put("type", "integer");
    ages.putArray("required").add("anomalyReviewDays");
    List.of("severity", "p1", "p2", "acceptability", "stepDown", "ages")
        .forEach(root.putArray("required")::add);
    return root;
  }

  private static ObjectNode map(ObjectNode properties, String name, String keys) {
    ObjectNode map = properties.putObject(name).put("type", "object");
    map.put("additionalProperties", false);
    return map.putObject("patternProperties").putObject(keys).put("type", "object");
  }

  private static void titled(ObjectNode level) {
    level.putObject("properties").putObject("title").put("type", "string");
    level.putArray("required").add("title");
  }
}
