package org.oarlock.trace.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.source.UnreadableFiles;

@Verifies("SRS-3603")
final class DifferenceTest {

  @TempDir private Path folder = Path.of("");

  private Committed repository;

  @BeforeEach
  void commit() throws Exception {
    repository = Committed.small(folder.resolve("small"));
  }

  @Test
  void a_state_does_not_differ_from_itself() throws Exception {
    assertThat(difference("v1", "v1").isEmpty()).isTrue();
    assertThat(difference("v1", ".").isEmpty()).isTrue();
  }

  @Test
  void each_change_stands_in_its_chapter_with_the_words_before_and_after() throws Exception {
    repository
        .replace("requirements/srs.yaml", "above 40", "above 45")
        .replace("risk/risk.yaml", "after: {p1: 3", "after: {p1: 2")
        .replace("soup/soup.yaml", "version: '1.0'", "version: '1.1'")
        .replace("ifu/en/use.md", "Do not touch", "Never touch")
        .tag("v2");
    String text = DifferenceText.write(difference("v1", "v2"));
    assertThat(text)
        .contains("Requirements and design (1)\n  ~ SRS-1 Warn\n      text: The software warns")
        .contains("above 40 degrees. -> The software warns when the sensor reads above 45 degrees.")
        .contains("  ~ RISK-1 Burn from touching it\n      after.p1: 3 -> 2")
        .contains("SOUP (1)\n  ~ SOUP-1 Sensor driver\n      version: 1.0 -> 1.1")
        .contains("Instructions for use and label (1)\n  ~ IFU-1");
    assertThat(raised(difference("v1", "v2")))
        .containsExactly(Question.PLATFORM, Question.PRESENTATION, Question.NEW_RISK);
  }

  @Test
  void added_and_removed_items_are_told_apart() throws Exception {
    repository.replace("risk/rc.yaml", "id: RC-1", "id: RC-2").tag("v2");
    assertThat(DifferenceText.write(difference("v1", "v2")))
        .contains("  - RC-1 A second sensor\n  + RC-2 A second sensor\n");
    assertThat(raised(difference("v1", "v2"))).containsExactly(Question.CONTROL);
  }

  @Test
  void changed_criteria_for_acceptability_are_a_difference() throws Exception {
    repository.replace("risk/policy.yaml", "judgement: 8}", "judgement: 7}");
    assertThat(difference("v1", ".").isEmpty()).isFalse();
    assertThat(DifferenceText.write(difference("v1", ".")))
        .contains("~ the criteria for risk acceptability");
  }

  @Test
  void scenarios_with_other_words_are_named_and_unchanged_ones_are_not() throws Exception {
    repository.replace("features/warning.feature", "it is 41 degrees", "it is 42 degrees");
    assertThat(difference("v1", ".").changedTests())
        .extracting(TestChange::name, TestChange::what, TestChange::before)
        .containsExactly(tuple("features/warning.feature: warns", "words changed", "not kept"));
  }

  @Test
  void a_folder_that_was_not_run_says_so() throws Exception {
    assertThat(difference("v1", ".").tests()).allMatch(test -> test.after().equals("not run"));
    assertThat(difference("v1", ".").tests()).noneMatch(TestChange::rerun);
  }

  @Test
  void what_was_unreadable_then_is_named_with_its_revision() throws Exception {
    repository.replace("risk/hz.yaml", "Heat}", "Heat").tag("broken");
    assertThatThrownBy(() -> difference("v1", "broken"))
        .isInstanceOfSatisfying(
            UnreadableFiles.class,
            e -> assertThat(e.files().get(0).place().file()).isEqualTo("broken:risk/hz.yaml"));
  }

  @Test
  void page_and_json_hold_everything_and_are_the_same_twice() throws Exception {
    repository.replace("requirements/srs.yaml", "title: Warn", "title: <b>Warn").tag("v2");
    String page = DifferencePage.write(difference("v1", "v2"));
    assertThat(page)
        .contains("<del>Warn</del>")
        .contains("<ins>&lt;b&gt;Warn</ins>")
        .contains("Promises in force")
        .doesNotContain("<script")
        .isEqualTo(DifferencePage.write(difference("v1", "v2")));
    assertThat(DifferenceText.json(difference("v1", "v2")).path("items").size()).isEqualTo(1);
  }

  private Difference difference(String base, String head) throws Exception {
    return History.difference(repository.root(), base, head);
  }

  private static List<Question> raised(Difference difference) {
    return List.copyOf(difference.questions().keySet());
  }
}
