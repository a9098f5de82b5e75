package org.oarlock.trace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.check.RuleName;

final class TraceTest {

  private static final String SMALL = "src/test/resources/small";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");

  @Test
  @Verifies({"SRS-3102", "SRS-3115"})
  void without_results_and_code_the_small_repository_is_clean_and_no_gate() {
    assertThat(run("check", "-C", SMALL, "--without-results")).isZero();
    assertThat(out.toString())
        .contains("No findings. Read 18 items, 0 claims of code, 4 claims of tests, 4 scenarios.")
        .contains("counts as no gate")
        .contains("Promises in force in version");
  }

  @Test
  @Verifies("SRS-3102")
  void without_results_the_gate_does_not_pass() {
    assertThat(run("check", "-C", SMALL)).isEqualTo(1);
    assertThat(out.toString()).contains("SBOM-MISSING").contains("FLOOR read 0 results");
  }

  @Test
  @Verifies("SRS-3102")
  void wrong_usage_and_missing_input_end_in_2() {
    assertThat(run("check", "--no-such-option")).isEqualTo(2);
    assertThat(run("no-such-command")).isEqualTo(2);
    assertThat(run("check", "-C", folder.toString())).isEqualTo(2);
    assertThat(out.toString()).contains("traceability/trace-model.yaml:1:1: UNREADABLE");
  }

  @Test
  @Verifies("SRS-3102")
  void a_failure_of_the_tool_ends_in_3() {
    PrintWriter broken =
        new PrintWriter(out) {
          @Override
          public void write(String words) {
            throw new IllegalStateException("broken");
          }
        };
    assertThat(Trace.run(broken, new PrintWriter(err, true), "explain")).isEqualTo(3);
    assertThat(err.toString()).contains("neither a finding nor a pass");
  }

  @Test
  @Verifies("SRS-3102")
  void a_file_where_a_folder_is_needed_is_named_and_ends_in_2() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "no folder");
    assertThat(run("site", "-C", SMALL, "--out", file.toString())).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(file.toString())
        .contains(":1:1: cannot be read or written: ")
        .doesNotContain("\tat ");
  }

  @ParameterizedTest
  @EnumSource(RuleName.class)
  @Verifies("SRS-3109")
  void each_rule_is_explained(RuleName rule) {
    assertThat(run("explain", rule.id())).isZero();
    assertThat(out.toString()).contains(rule.explanation());
  }

  @Test
  @Verifies("SRS-3102")
  void wrong_words_are_answered_with_the_right_ones() {
    run("accept", "LINK-DANGLIN", "--item", "SRS-1", "--because", "x", "--until", "2026-12-31");
    run("accept", "LINK-DANGLING", "--until", "tomorrow");
    run("init", SMALL);
    run("diff", "HEAD", "-C", folder.toString());
    assertThat(err.toString())
        .contains("(nearest match: LINK-DANGLING)")
        .contains("'tomorrow' is no day; write it as 2026-12-31")
        .contains("is not an empty folder; nothing was written. Name a new one")
        .contains("old states are read through git, and it says: fatal: not a git repository");
  }

  @Test
  @Verifies("SRS-3102")
  void the_list_of_commands_says_whole_sentences() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains("explain Says why a rule is there and what to do, or where an item stands, how")
        .contains(
            "selftest Copies the repository to a temporary folder, seeds each kind of defect"
                + " that the rules know, one at a time, and says which were found. Exit codes");
  }

  @Test
  @Verifies("SRS-3120")
  void an_item_is_explained_with_what_hangs_on_it() {
    assertThat(run("explain", "SRS-2", "-C", SMALL, "--without-results")).isZero();
    assertThat(out.toString())
        .startsWith("SRS-2 (software requirement): ")
        .contains("requirements/srs.yaml:", "satisfies SYS-1", "Promises in force");
    assertThat(run("explain", "SRS-22", "-C", SMALL, "--without-results")).isEqualTo(2);
    assertThat(err.toString()).contains("no rule or item 'SRS-22' (nearest match: SRS-2)");
  }

  @Test
  @Verifies("SRS-3120")
  void an_item_stands_no_better_because_its_finding_is_frozen() throws IOException {
    SmallRepositoryCopy.into(folder);
    Path requirements = folder.resolve("requirements/srs.yaml");
    String whole = Files.readString(requirements);
    Files.writeString(requirements, whole.replace("item: ITEM-2", "item: ITEM-99"));
    assertThat(freeze()).as(err.toString()).isZero();
    assertThat(run("explain", "SRS-2", "-C", folder.toString(), "--without-results")).isZero();
    assertThat(out.toString())
        .contains("ITEM-99, which is not there")
        .doesNotContain("findings: nothing");
  }

  @Test
  @Verifies("SRS-3120")
  void a_name_that_is_no_rule_is_answered_where_nothing_can_be_read() {
    assertThat(run("explain", "LINK-DANGLED", "-C", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("nearest match: LINK-DANGLING", "UNREADABLE");
  }

  @Test
  @Verifies("SRS-3108")
  void schemas_are_written_for_each_kind() {
    assertThat(run("schemas", "-C", SMALL, "--out", folder.toString())).isZero();
    assertThat(folder.resolve("rc.schema.json"))
        .content()
        .contains("\"pattern\" : \"^(RC-[0-9]+)$\"")
        .contains("\"enum\"");
    assertThat(folder.resolve("un.schema.json")).exists();
  }

  @Test
  @Verifies("SRS-3110")
  void two_sites_of_one_repository_are_the_same() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    assertThat(run("site", "-C", SMALL, "--without-results", "--out", one.toString())).isZero();
    assertThat(run("site", "-C", SMALL, "--without-results", "--out", two.toString())).isZero();
    for (String page : new String[] {"index.html", "risks.html", "item/RC-1.html"}) {
      assertThat(two.resolve(page)).hasSameTextualContentAs(one.resolve(page));
      assertThat(one.resolve(page)).content().contains("ENGINEERING BASELINE");
    }
  }

  @Test
  @Verifies("SRS-3114")
  void reports_are_written_where_asked() {
    Path json = folder.resolve("deep/report.json");
    Path sarif = folder.resolve("deep/report.sarif");
    assertThat(run("check", "-C", SMALL, "--json", json.toString(), "--sarif", sarif.toString()))
        .isEqualTo(1);
    assertThat(json).content().contains("\"exitCode\" : 1").contains("\"SBOM-MISSING\"");
    assertThat(sarif).content().contains("\"version\" : \"2.1.0\"").contains("\"startLine\"");
  }

  private int freeze() {
    return run(
        "accept",
        "--freeze",
        "--by",
        "Somebody",
        "--because",
        "it grew for ten years",
        "--until",
        LocalDate.now(Clock.systemUTC()).plusDays(9).toString(),
        "-C",
        folder.toString());
  }

  private int run(String... arguments) {
    return Trace.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
