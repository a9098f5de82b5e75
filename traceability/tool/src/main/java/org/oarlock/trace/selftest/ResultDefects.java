package org.oarlock.trace.selftest;

import static org.oarlock.trace.selftest.Defect.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oarlock.trace.bind.Binding;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.evidence.TestResult;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.selftest.Defect.Plan;

/** Results that are not passed, or that say nothing about what is there. */
final class ResultDefects {

  private ResultDefects() {}

  static List<Defect> all() {
    return List.of(
        step("a scenario that failed", "FAILED"),
        step("a scenario with a skipped step", "SKIPPED"),
        step("a scenario with an undefined step", "UNDEFINED"),
        step("a scenario with a pending step", "PENDING"),
        step("a scenario with a status that nobody knows", "PASED"),
        gate(
            "a scenario that passed only when retried",
            g -> scenario(g, text -> replaced(text, "\"attempt\":0", "\"attempt\":1"))),
        gate(
            "a scenario that began and never ended",
            g -> scenario(g, text -> replaced(text, "\"testCaseFinished\"", "\"selftest\""))),
        gate(
            "a scenario that was not run",
            g -> scenario(g, text -> replaced(text, "\"testCaseStarted\"", "\"selftest\""))),
        method("a test method that failed", "<failure message=\"selftest\"/>"),
        method("a test method with an error", "<error message=\"selftest\"/>"),
        method("a test method that was skipped or aborted", "<skipped/>"),
        method("a test method that passed only when retried", "<flakyFailure message=\"x\"/>"),
        gate("words of a scenario that changed after it ran", ResultDefects::otherWords),
        gate("a report that is not the one that was bound", ResultDefects::otherReport),
        gate("an artefact that is not the one that was tested", ResultDefects::otherArtefact),
        gate("nothing says what was tested", ResultDefects::unbound),
        Defect.of(RuleName.FLOOR, "no results at all", Depth.GATE, ResultDefects::none),
        Defect.of(
            RuleName.TEST_MISSING,
            "no test at system level passed",
            Depth.GATE,
            ResultDefects::nonePassed),
        Defect.of(
            RuleName.RISK_SUSPECT,
            "a risk that rests on a control whose tests fail",
            Depth.GATE,
            ResultDefects::controlFails));
  }

  private static Defect gate(String title, Function<Ground, Stream<Plan>> plans) {
    return Defect.of(RuleName.TEST_NOT_PASSED, title, Depth.GATE, plans);
  }

  private static Defect step(String title, String status) {
    return gate(
        title,
        g ->
            scenario(
                g,
                text -> replaced(text, "\"status\":\"PASSED\"", "\"status\":\"" + status + "\"")));
  }

  /** Results of scenarios that some item relies on, and that passed. */
  private static Stream<Shown> relied(Ground ground, boolean scenarios) {
    return ground
        .items()
        .flatMap(item -> ground.subject().evidence().shown(item.id()).stream())
        .filter(Shown::passed)
        .filter(shown -> shown.claim().test().isScenario() == scenarios);
  }

  /** Changes what a report says behind the line at which a scenario began, and binds it anew. */
  private static Stream<Plan> scenario(Ground ground, Function<String, Optional<String>> change) {
    return relied(ground, true)
        .flatMap(
            shown -> {
              String file = shown.results().get(0).file();
              return behind(ground, file, shown.results().get(0).line(), change).stream()
                  .map(edit -> found(edit, shown.claim().place().file()));
            });
  }

  private static Plan found(Edit edit, String file) {
    return new Plan(
        List.of(edit),
        new Expectation.Names(RuleName.TEST_NOT_PASSED, Optional.of(file), ""),
        true);
  }

  private static Optional<Edit> behind(
      Ground ground, String file, int line, Function<String, Optional<String>> change) {
    String text = ground.texts().of(file);
    int at = 0;
    for (int number = 1; number < line; number++) {
      at = text.indexOf('\n', at) + 1;
    }
    int start = at;
    return change
        .apply(text.substring(start))
        .map(rest -> Edit.text(file, text.substring(0, start) + rest));
  }

  private static Optional<String> replaced(String text, String words, String others) {
    return text.contains(words)
        ? Optional.of(text.replaceFirst(Pattern.quote(words), Matcher.quoteReplacement(others)))
        : Optional.empty();
  }

  private static Defect method(String title, String element) {
    return gate(
        title,
        g ->
            relied(g, false)
                .flatMap(
                    shown ->
                        behind(
                                g,
                                shown.results().get(0).file(),
                                shown.results().get(0).line(),
                                text -> inside(text, element))
                            .stream()
                            .map(edit -> found(edit, shown.claim().place().file()))));
  }

  /** Puts an element inside of the first test case. */
  private static Optional<String> inside(String text, String element) {
    int open = text.indexOf("<testcase");
    int end = open < 0 ? -1 : text.indexOf('>', open);
    if (end < 0) {
      return Optional.empty();
    }
    boolean empty = text.charAt(end - 1) == '/';
    return Optional.of(
        empty
            ? text.substring(0, end - 1) + ">" + element + "</testcase>" + text.substring(end + 1)
            : text.substring(0, end + 1) + element + text.substring(end + 1));
  }

  private static Stream<Plan> otherWords(Ground ground) {
    return relied(ground, true)
        .limit(1)
        .map(shown -> shown.claim().place().file())
        .flatMap(
            file ->
                plan(
                    Optional.of(ground.texts().append(file, "# other words\n")),
                    RuleName.TEST_NOT_PASSED));
  }

  private static Stream<Plan> otherReport(Ground ground) {
    return relied(ground, true)
        .limit(1)
        .flatMap(
            shown ->
                plan(
                    Optional.of(ground.texts().append(shown.results().get(0).file(), "\n")),
                    RuleName.TEST_NOT_PASSED,
                    shown.claim().place().file()));
  }

  private static Stream<Plan> otherArtefact(Ground ground) {
    return relied(ground, true)
        .limit(1)
        .flatMap(
            shown ->
                ground
                    .named(ground.model().sources().builtFrom())
                    .filter(file -> !file.endsWith(".jar"))
                    .limit(1)
                    .flatMap(
                        file ->
                            plan(
                                Optional.of(Edit.text(file, "another artefact")),
                                RuleName.TEST_NOT_PASSED,
                                shown.claim().place().file())));
  }

  private static Stream<Plan> unbound(Ground ground) {
    return relied(ground, true)
        .limit(1)
        .flatMap(
            shown ->
                plan(
                    Optional.of(Edit.gone(Binding.FILE)),
                    RuleName.TEST_NOT_PASSED,
                    shown.claim().place().file()));
  }

  private static Stream<Plan> none(Ground ground) {
    List<Edit> files =
        ground.subject().read().results().stream()
            .filter(result -> result.test().isScenario())
            .map(result -> result.place().file())
            .distinct()
            .map(Edit::gone)
            .toList();
    boolean asked = ground.model().floors().scenarioResults() > 0;
    return files.isEmpty() || !asked
        ? Stream.of()
        : Stream.of(
            new Plan(
                files,
                new Expectation.Names(
                    RuleName.FLOOR, Optional.of(RepositoryReader.MODEL), "results of scenarios"),
                true));
  }

  /** No test at system level passes any more, and nothing else shows this item. */
  private static Stream<Plan> nonePassed(Ground ground) {
    return allFail(
        ground,
        RuleName.TEST_MISSING,
        ground
            .items()
            .filter(item -> ground.subject().kind(item).needs().passedAtSystemLevel())
            .filter(
                item ->
                    ground.subject().evidence().shown(item.id()).stream()
                        .allMatch(shown -> shown.claim().test().isScenario()))
            .filter(item -> passedScenario(ground, item.id())));
  }

  /** A risk rests on a control whose scenarios fail. */
  private static Stream<Plan> controlFails(Ground ground) {
    return allFail(
        ground,
        RuleName.RISK_SUSPECT,
        ground
            .items("RISK")
            .filter(
                risk ->
                    risk.fields().texts("loweredBy").stream()
                        .anyMatch(word -> passedScenario(ground, word.text()))));
  }

  private static boolean passedScenario(Ground ground, String id) {
    return ground.subject().evidence().shown(id).stream()
        .anyMatch(shown -> shown.passed() && shown.claim().test().isScenario());
  }

  /** Every status behind the beginning of every scenario fails, and a rule says so of an item. */
  private static Stream<Plan> allFail(Ground ground, RuleName rule, Stream<Item> items) {
    List<Edit> edits =
        ground.subject().read().results().stream()
            .filter(result -> result.test().isScenario())
            .map((TestResult result) -> result.place().file())
            .distinct()
            .map(
                file ->
                    Edit.text(
                        file,
                        ground
                            .texts()
                            .of(file)
                            .replace("\"status\":\"PASSED\"", "\"status\":\"FAILED\"")))
            .toList();
    return items
        .limit(1)
        .map(
            item ->
                new Plan(
                    edits,
                    new Expectation.Names(rule, Optional.of(item.place().file()), ""),
                    true));
  }
}
