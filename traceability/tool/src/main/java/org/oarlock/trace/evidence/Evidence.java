package org.oarlock.trace.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Place;

/** Claims of code and tests by item, and how each test ended. */
@Implements("SRS-3105")
public final class Evidence {

  private final Map<String, List<CodeClaim>> code = new HashMap<>();
  private final Map<String, List<Shown>> shown = new HashMap<>();
  private final Map<TestId, List<ScenarioRow>> rows = new LinkedHashMap<>();
  private final Map<TestId, List<TestResult>> results = new HashMap<>();
  private final Map<String, List<TestResult>> resultsOfClass = new HashMap<>();
  private final Map<String, List<String>> subclasses = new HashMap<>();
  private final Map<TestId, Shown> seen = new HashMap<>();

  /**
   * Puts claims and results together.
   *
   * @param superclasses superclass by class, because a test of an abstract class runs in those that
   *     extend it
   */
  public Evidence(
      Collection<CodeClaim> codeClaims,
      Collection<TestClaim> testClaims,
      Collection<ScenarioRow> scenarioRows,
      Collection<TestResult> testResults,
      Map<String, String> superclasses) {
    superclasses.forEach(
        (name, above) -> subclasses.computeIfAbsent(above, a -> new ArrayList<>()).add(name));
    for (CodeClaim claim : codeClaims) {
      code.computeIfAbsent(claim.id(), id -> new ArrayList<>()).add(claim);
    }
    for (ScenarioRow row : scenarioRows) {
      rows.computeIfAbsent(row.scenario(), test -> new ArrayList<>()).add(row);
    }
    for (TestResult result : testResults) {
      results.computeIfAbsent(result.test(), test -> new ArrayList<>()).add(result);
      resultsOfClass.computeIfAbsent(result.test().group(), group -> new ArrayList<>()).add(result);
    }
    for (TestClaim claim : testClaims) {
      Shown known = seen.computeIfAbsent(claim.test(), test -> judge(claim));
      shown
          .computeIfAbsent(claim.id(), id -> new ArrayList<>())
          .add(new Shown(claim, known.outcome(), known.results(), known.reason()));
    }
  }

  /** Code that names an item. */
  public List<CodeClaim> code(String id) {
    return code.getOrDefault(id, List.of());
  }

  /** Tests that name an item. */
  public List<Shown> shown(String id) {
    return shown.getOrDefault(id, List.of());
  }

  private Shown judge(TestClaim claim) {
    TestId test = claim.test();
    List<TestResult> found = test.isScenario() ? results.getOrDefault(test, List.of()) : ran(test);
    if (found.isEmpty()) {
      return new Shown(claim, Outcome.NOT_RUN, List.of(), "");
    }
    Outcome outcome = Outcome.PASSED;
    for (TestResult result : found) {
      outcome = outcome.and(result.outcome());
    }
    Set<Integer> rowsThatRan = found.stream().map(TestResult::row).collect(Collectors.toSet());
    for (ScenarioRow row : rows.getOrDefault(test, List.of())) {
      outcome = outcome.and(rowsThatRan.contains(row.row()) ? Outcome.PASSED : Outcome.NOT_RUN);
    }
    List<Place> places = found.stream().map(TestResult::place).sorted().distinct().toList();
    String reason =
        found.stream().map(TestResult::reason).filter(why -> !why.isEmpty()).findFirst().orElse("");
    return new Shown(claim, outcome, places, reason);
  }

  /** Results of a method, or of all methods of a class, there or in what extends it. */
  private List<TestResult> ran(TestId test) {
    List<TestResult> found = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>(List.of(test.group()));
    while (!open.isEmpty()) {
      String className = open.pop();
      found.addAll(
          test.name().isEmpty()
              ? resultsOfClass.getOrDefault(className, List.of())
              : results.getOrDefault(TestId.method(className, test.name()), List.of()));
      open.addAll(subclasses.getOrDefault(className, List.of()));
    }
    return found;
  }
}
