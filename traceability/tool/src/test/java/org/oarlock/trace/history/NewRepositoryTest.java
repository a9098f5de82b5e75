package org.oarlock.trace.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.check.Check;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.read.RepositoryReader;

@Verifies("SRS-3605")
final class NewRepositoryTest {

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void layOut() throws Exception {
    for (Map.Entry<String, String> file :
        NewRepository.of("Ventilator's alarm").files().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
  }

  @Test
  void it_opens_red_and_only_because_nothing_is_written_yet() throws Exception {
    assertThat(findings()).isNotEmpty();
    assertThat(findings())
        .allSatisfy(
            finding -> assertThat(finding.rule()).isIn(RuleName.FLOOR, RuleName.BASELINE_GONE));
    assertThat(findings())
        .extracting(Finding::message)
        .contains(
            "read 0 items of kind UN, the floor is 1; they are read from requirements/user-needs.yaml",
            "there is no baseline at traceability/baseline.json; `trace baseline` writes it");
  }

  @Test
  void nothing_in_it_names_another_device() throws Exception {
    assertThat(NewRepository.of("Pump").files())
        .allSatisfy((path, text) -> assertThat(text).doesNotContainIgnoringCase("oarlock"));
  }

  @Test
  void what_is_written_first_is_answered_by_what_is_missing_below_it() throws Exception {
    Files.writeString(
        folder.resolve("requirements/user-needs.yaml"),
        "- {id: UN-1, title: Hear it, text: I hear the alarm.}\n");
    assertThat(findings())
        .extracting(Finding::toString)
        .contains(
            "requirements/user-needs.yaml:1:8: BELOW-MISSING UN-1 has no SYS below it by 'satisfies'",
            "requirements/user-needs.yaml:1:8: BELOW-MISSING UN-1 has no VAL below it by 'validates'");
  }

  @Test
  void the_entry_to_copy_is_read_once_it_is_filled_in() throws Exception {
    Path file = folder.resolve("requirements/user-needs.yaml");
    String example =
        Files.readString(file)
            .replaceAll("(?m)^# Each.*\n", "")
            .replaceAll("(?m)^# ?(?=[- ] )", "")
            .replaceAll("<[^>\n]*PURPOSE[^>\n]*>", "PURPOSE-1")
            .replaceAll("<[^>\n]*>", "words");
    Files.writeString(file, example);
    assertThat(findings()).noneMatch(f -> f.rule() == RuleName.FIELD_UNKNOWN);
    assertThat(findings())
        .anyMatch(f -> f.message().contains("UN-1 'serves' names PURPOSE-1, which is not there"));
  }

  @Test
  void every_clause_begins_as_missing_and_none_as_done() throws Exception {
    assertThat(Files.readString(folder.resolve("requirements/iec62304.yaml")))
        .contains("state: missing")
        .doesNotContain("state: evidence", "evidence:", "manual attention");
  }

  @Test
  void each_document_has_a_template_to_edit() {
    for (Compiled document : Compiled.values()) {
      assertThat(folder.resolve("traceability/templates/" + document.file() + ".md"))
          .content(StandardCharsets.UTF_8)
          .contains("{{signatures}}");
    }
  }

  @Test
  void every_step_names_a_file_that_is_there() throws Exception {
    List<String> steps = NewRepository.of("Pump").steps();
    for (String step : steps.subList(0, steps.size() - 1)) {
      assertThat(folder.resolve(step.replaceAll("^[0-9]+\\. |: .*$", ""))).isRegularFile();
    }
  }

  private List<Finding> findings() throws Exception {
    LocalDate today = LocalDate.of(2026, 11, 23);
    return Check.of(Subject.of(RepositoryReader.read(folder, true), true, today));
  }
}
