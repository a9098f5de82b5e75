package org.oarlock.trace.risk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.source.Section;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.YamlText;

/**
 * The manufacturer's criteria for risk acceptability (ISO 14971 clause 4.2).
 *
 * @param severities titles by level, mildest first
 * @param p1 titles by level of the probability that the situation occurs
 * @param p2 titles by level of the probability that it leads to the harm
 * @param limits per severity, the highest sum of the two levels that is acceptable or left to
 *     judgement
 * @param steps by how many levels of P1 a rule of the policy lets a control lower a risk
 * @param anomalyReviewDays how old the anomaly review of a SOUP may be
 * @param escapeDays how long a way out may last after its approval; 0 if the policy does not say
 */
@Implements("SRS-3112")
public record RiskPolicy(
    Place place,
    Map<String, String> severities,
    Map<Integer, String> p1,
    Map<Integer, String> p2,
    Map<String, Limits> limits,
    Map<String, Integer> steps,
    int anomalyReviewDays,
    int escapeDays,
    String overallResidualRisk) {

  /** Highest sums of P1 and P2. */
  public record Limits(int acceptable, int judgement) {}

  /** Rules of the policy that the tool applies, by the words in which the policy names them. */
  public static final String ONE_CONTROL = "one independent control in the software";

  /** See {@link #ONE_CONTROL}. */
  public static final String TWO_CONTROLS = "two independent controls in the software";

  /** See {@link #ONE_CONTROL}. */
  public static final String OUTSIDE_CONTROL = "control outside the software";

  /** See {@link #ONE_CONTROL}; worth nothing where the policy does not name it. */
  public static final String INFORMATION = "information for safety";

  /** Reads a policy; levels, limits and the three step-down rules have to be there. */
  public static RiskPolicy read(String file, String text) throws Unreadable {
    Value root =
        YamlText.read(file, text, false)
            .orElseThrow(() -> new Unreadable(Place.startOf(file), "the risk policy is empty"));
    Section top = Section.of(root, "the risk policy");
    Map<String, String> severities = new LinkedHashMap<>();
    Map<String, Limits> limits = new LinkedHashMap<>();
    Section severity = top.section("severity");
    for (String level : severity.names()) {
      severities.put(level, severity.section(level).word("title"));
      Section limit = top.section("acceptability").section(level);
      limit.only("acceptable", "judgement");
      limit.word("acceptable");
      limits.put(level, new Limits(limit.count("acceptable"), limit.count("judgement")));
    }
    if (severities.isEmpty()) {
      throw new Unreadable(top.place(), "the risk policy names no severity");
    }
    Section probability = top.section("probability");
    if (!probability.wordOr("combine", "sum").equals("sum")) {
      throw new Unreadable(probability.place(), "probability.combine knows only sum");
    }
    return new RiskPolicy(
        root.place(),
        severities,
        levels(top.section("p1")),
        levels(top.section("p2")),
        limits,
        steps(top),
        top.section("ages").count("anomalyReviewDays"),
        top.section("ages").count("escapeDays"),
        top.section("overallResidualRisk").wordOr("result", "not performed"));
  }

  private static Map<Integer, String> levels(Section section) throws Unreadable {
    Map<Integer, String> levels = new LinkedHashMap<>();
    for (String level : section.names()) {
      if (!level.matches("[0-9]")) {
        throw new Unreadable(section.place(), "a level of probability has to be a digit: " + level);
      }
      levels.put(Integer.valueOf(level), section.section(level).word("title"));
    }
    if (levels.isEmpty()) {
      throw new Unreadable(section.place(), "the risk policy names no levels of probability");
    }
    return levels;
  }

  private static Map<String, Integer> steps(Section top) throws Unreadable {
    Map<String, Integer> steps = new LinkedHashMap<>();
    for (Section rule : top.sections("stepDown")) {
      String levels = rule.wordOr("levels", "0");
      if (levels.matches("[0-9]")) {
        steps.put(rule.word("rule"), Integer.valueOf(levels));
      }
    }
    for (String needed : List.of(ONE_CONTROL, TWO_CONTROLS, OUTSIDE_CONTROL)) {
      if (!steps.containsKey(needed)) {
        throw new Unreadable(
            top.place(), "stepDown has no rule '" + needed + "' with a number of levels");
      }
    }
    return steps;
  }

  /** How many levels of P1 a rule is worth. */
  public int step(String rule) {
    return steps.getOrDefault(rule, 0);
  }

  /** What the policy says of a severity with these two levels; nothing for unknown levels. */
  public Optional<Acceptability> judge(String severity, int levelP1, int levelP2) {
    Limits limit = limits.get(severity);
    if (limit == null || !p1.containsKey(levelP1) || !p2.containsKey(levelP2)) {
      return Optional.empty();
    }
    int sum = levelP1 + levelP2;
    if (sum <= limit.acceptable()) {
      return Optional.of(Acceptability.ACCEPTABLE);
    }
    return Optional.of(
        sum <= limit.judgement() ? Acceptability.JUDGEMENT : Acceptability.NOT_ACCEPTABLE);
  }
}
