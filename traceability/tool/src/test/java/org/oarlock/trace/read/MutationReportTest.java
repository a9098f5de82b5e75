package org.oarlock.trace.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.source.Unreadable;

@Verifies("SRS-3206")
final class MutationReportTest {

  private static final String FILE = "device/x/target/pit-reports/mutations.xml";

  private static final String KILLED =
      "<mutations><mutation detected='true' status='KILLED' numberOfTestsRun='2'>"
          + "<sourceFile>Guard.java</sourceFile><mutatedClass>a.c.Guard$Part</mutatedClass>"
          + "<mutatedMethod>decide</mutatedMethod><lineNumber>7</lineNumber>"
          + "<killingTests>a.GuardTest.[engine:junit-jupiter]/[class:a.GuardTest]"
          + "/[nested-class:Deep]/[method:works(int, java.lang.String)]|a.GuardTest.[engine:x]"
          + "/[class:a.GuardTest]/[test-template:rows(int)]/[test-template-invocation:#2]"
          + "</killingTests><description>negated conditional</description></mutation></mutations>";

  @Test
  void a_killed_mutant_names_its_line_and_the_tests_that_failed() throws Unreadable {
    assertThat(MutationReport.read(FILE, KILLED, "device/x"))
        .singleElement()
        .satisfies(
            mutant -> {
              assertThat(mutant.place()).hasToString("device/x/src/main/java/a/c/Guard.java:7:1");
              assertThat(mutant.detected()).isTrue();
              assertThat(mutant.run()).isEqualTo(2);
              assertThat(mutant.failed())
                  .containsExactly(
                      TestId.method("a.GuardTest$Deep", "works"),
                      TestId.method("a.GuardTest", "rows"));
            });
  }

  @Test
  void a_mutant_that_timed_out_is_noticed_but_no_test_failed() throws Unreadable {
    assertThat(MutationReport.read(FILE, KILLED.replace("'KILLED'", "'TIMED_OUT'"), ""))
        .singleElement()
        .satisfies(
            mutant -> {
              assertThat(mutant.detected()).isTrue();
              assertThat(mutant.failed()).isEmpty();
            });
  }

  @Test
  void what_is_no_report_is_refused() {
    assertThatThrownBy(() -> MutationReport.read(FILE, "<html/>", ""))
        .isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> MutationReport.read(FILE, "<mutations>", ""))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("not XML");
  }
}
