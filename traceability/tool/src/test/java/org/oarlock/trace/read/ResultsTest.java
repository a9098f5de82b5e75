package org.oarlock.trace.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.evidence.TestResult;
import org.oarlock.trace.source.Unreadable;

@Verifies("SRS-3105")
final class ResultsTest {

  private static final String FEATURE = "verification/features/x.feature";
  private static final Map<String, String> TEXTS = Map.of(FEATURE, "Feature: x");

  @ParameterizedTest
  @CsvSource({
    "'', PASSED",
    "<failure/>, FAILED",
    "<error/>, FAILED",
    "<skipped message='no data'/>, SKIPPED",
    "<flakyFailure/>, RETRIED",
    "<rerunFailure/><failure/>, FAILED",
    "<system-out>fine</system-out>, PASSED"
  })
  void surefire_says_how_a_method_ended(String inside, Outcome outcome) throws Unreadable {
    String xml =
        "<testsuite>\n<testcase classname=\"a.B\" name=\"works(int)[2]\">"
            + inside
            + "</testcase></testsuite>";
    List<TestResult> results = JunitReport.read("TEST-a.B.xml", xml).results();
    assertThat(results)
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.test()).isEqualTo(TestId.method("a.B", "works"));
              assertThat(result.outcome()).isEqualTo(outcome);
              assertThat(result.place().line()).isEqualTo(2);
            });
  }

  @Test
  void xml_that_is_no_report_or_pulls_in_others_is_refused() {
    assertThatThrownBy(() -> JunitReport.read("a.xml", "<html/>")).isInstanceOf(Unreadable.class);
    String evil =
        "<!DOCTYPE t [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><testsuite>&x;</testsuite>";
    assertThatThrownBy(() -> JunitReport.read("a.xml", evil)).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource({
    "PASSED, PASSED",
    "SKIPPED, SKIPPED",
    "PENDING, UNDEFINED",
    "UNDEFINED, UNDEFINED",
    "AMBIGUOUS, UNDEFINED",
    "UNKNOWN, FAILED",
    "FAILED, FAILED"
  })
  void cucumber_says_how_a_row_ended(String status, Outcome outcome) throws Unreadable {
    assertThat(run(step("a", status) + finished("a", false))).isEqualTo(outcome);
  }

  @Test
  void one_step_that_did_not_pass_is_enough() throws Unreadable {
    String steps = step("a", "PASSED") + step("a", "SKIPPED") + step("a", "PASSED");
    assertThat(run(steps + finished("a", false))).isEqualTo(Outcome.SKIPPED);
  }

  @Test
  void a_row_without_steps_or_without_an_end_did_not_pass() throws Unreadable {
    assertThat(run(finished("a", false))).isEqualTo(Outcome.UNDEFINED);
    assertThat(run(step("a", "PASSED"))).isEqualTo(Outcome.UNDEFINED);
  }

  @Test
  void green_at_the_second_try_is_not_green() throws Unreadable {
    String second = line("testCaseStarted", "\"id\":\"b\",\"testCaseId\":\"c\",\"attempt\":1");
    assertThat(
            run(
                step("a", "FAILED")
                    + finished("a", true)
                    + second
                    + step("b", "PASSED")
                    + finished("b", false)))
        .isEqualTo(Outcome.RETRIED);
  }

  @Test
  void a_result_for_other_words_is_none_for_these() throws Unreadable {
    String text = messages("Feature: y", step("a", "PASSED") + finished("a", false));
    assertThat(CucumberMessages.read("m.ndjson", text).results(TEXTS))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.outcome()).isEqualTo(Outcome.NOT_RUN);
              assertThat(result.reason()).isEqualTo("the words of " + FEATURE + " have changed");
            });
  }

  @Test
  void broken_messages_are_named_by_their_line() {
    assertThatThrownBy(() -> CucumberMessages.read("m.ndjson", "{}\n{\"a\":\n"))
        .hasMessageStartingWith("m.ndjson:2:");
    assertThatThrownBy(() -> CucumberMessages.read("m.ndjson", "{}\n[1]\n"))
        .hasMessageStartingWith("m.ndjson:2:1");
    assertThatThrownBy(() -> CucumberMessages.read("m.ndjson", "[".repeat(100_000)))
        .isInstanceOf(Unreadable.class);
  }

  private static Outcome run(String execution) throws Unreadable {
    String text = messages("Feature: x", execution);
    List<TestResult> results = CucumberMessages.read("m.ndjson", text).results(TEXTS);
    assertThat(results)
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.test()).isEqualTo(TestId.scenario(FEATURE, "works", 3));
              assertThat(result.row()).isEqualTo(7);
            });
    return results.get(0).outcome();
  }

  private static String messages(String feature, String execution) {
    String uri = "\"uri\":\"file:///home/x/" + FEATURE + "\"";
    return line("source", uri + ",\"data\":\"" + feature + "\"")
        + line(
            "gherkinDocument",
            "\"feature\":{\"children\":[{\"scenario\":{\"id\":\"s\",\"name\":\"works\",\"location\":"
                + "{\"line\":3},\"examples\":[{\"id\":\"e\",\"location\":{\"line\":6},\"tableBody\":"
                + "[{\"id\":\"r\",\"location\":{\"line\":7}}]}]}}]}")
        + line("pickle", "\"id\":\"p\"," + uri + ",\"astNodeIds\":[\"s\",\"r\"]")
        + line("testCase", "\"id\":\"c\",\"pickleId\":\"p\"")
        + line("testCaseStarted", "\"id\":\"a\",\"testCaseId\":\"c\",\"attempt\":0")
        + execution;
  }

  private static String step(String attempt, String status) {
    return line(
        "testStepFinished",
        "\"testCaseStartedId\":\""
            + attempt
            + "\",\"testStepResult\":{\"status\":\""
            + status
            + "\"}");
  }

  private static String finished(String attempt, boolean again) {
    return line(
        "testCaseFinished", "\"testCaseStartedId\":\"" + attempt + "\",\"willBeRetried\":" + again);
  }

  private static String line(String kind, String fields) {
    return "{\"" + kind + "\":{" + fields + "}}\n";
  }
}
