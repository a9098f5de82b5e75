package org.oarlock.trace.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

@Verifies("SRS-3602")
final class ImpactTest {

  @TempDir private Path folder = Path.of("");

  private Committed repository;

  @BeforeEach
  void commit() throws Exception {
    repository = Committed.small(folder.resolve("small"));
  }

  @Test
  void nothing_changed_touches_nothing() throws Exception {
    assertThat(impact().files()).isEmpty();
    assertThat(impact().touched()).isEmpty();
  }

  @Test
  void a_changed_class_touches_what_rests_on_it_up_to_the_risk() throws Exception {
    repository.replace("m/src/main/java/a/c/Guard.java", "Math.max", "Math.min");
    assertThat(names("SRS")).containsExactly("SRS-2");
    assertThat(names("RISK")).containsExactly("RISK-1");
    assertThat(path("RISK-1"))
        .containsExactly(
            "m/src/main/java/a/c/Guard.java (changed)",
            "implements SRS-2",
            "realises RC-1",
            "breaks CAUSE-1",
            "leadsTo HS-1",
            "situation of RISK-1");
    assertThat(names("test"))
        .containsExactly(
            "features/warning.feature: scenario 'takes the higher reading'",
            "features/warning.feature: scenario 'warns although a sensor fails'");
  }

  @Test
  void a_changed_requirement_touches_what_was_written_because_of_it() throws Exception {
    repository.replace("requirements/sys.yaml", "above 40", "above 45");
    assertThat(names("SRS")).containsExactly("SRS-1", "SRS-2");
    assertThat(names("UNIT")).containsExactly("UNIT-1", "UNIT-2");
    assertThat(names("UN")).containsExactly("UN-1");
    assertThat(names("RISK")).isEmpty();
    assertThat(path("SRS-1"))
        .containsExactly(
            "requirements/sys.yaml (changed)", "SYS-1 changed: text", "satisfies of SRS-1");
    assertThat(names("document"))
        .containsExactly(
            "Detailed design",
            "Software requirements specification",
            "Traceability matrices",
            "Verification plan and report",
            "requirements/design.md");
  }

  @Test
  void a_file_that_is_only_wrapped_anew_touches_nothing_and_says_so() throws Exception {
    repository.replace("requirements/sys.yaml", "text: The", "text:\n    The");
    assertThat(impact().touched()).isEmpty();
    assertThat(impact().untraced()).extracting(FileChange::path).contains("requirements/sys.yaml");
  }

  @Test
  void of_a_changed_feature_only_the_changed_scenario_touches_anything() throws Exception {
    repository.replace("features/warning.feature", "one sensor reads 20", "one sensor reads 30");
    assertThat(names("SRS")).containsExactly("SRS-2");
    assertThat(names("RC")).containsExactly("RC-1");
  }

  @Test
  void a_removed_requirement_touches_what_it_stood_for() throws Exception {
    repository.replace("requirements/srs.yaml", "- id: SRS-2\n", "- id: SRS-3\n");
    assertThat(path("SRS-2")).endsWith("SRS-2 removed");
    assertThat(names("RC")).containsExactly("RC-1");
  }

  @Test
  void the_policy_touches_every_risk() throws Exception {
    repository.replace("risk/policy.yaml", "judgement: 8}", "judgement: 7}");
    assertThat(path("RISK-1")).containsExactly("risk/policy.yaml (changed)", "judges RISK-1");
  }

  @Test
  void a_new_file_that_nothing_traces_to_is_named() throws Exception {
    repository.write("m/build.sh", "true\n");
    assertThat(impact().untraced()).extracting(FileChange::toString).contains("m/build.sh (added)");
  }

  @Test
  void two_looks_give_the_same_bytes() throws Exception {
    repository.replace("risk/rc.yaml", "protective", "information");
    assertThat(ImpactText.write(impact())).isEqualTo(ImpactText.write(impact()));
    assertThat(ImpactText.json(impact())).isEqualTo(ImpactText.json(impact()));
  }

  @Test
  @Verifies("SRS-3601")
  void what_is_missing_is_named() throws Exception {
    assertThatThrownBy(() -> History.impact(repository.root(), repository.subject(), "v2"))
        .isInstanceOf(NoHistory.class)
        .hasMessageContaining("there is no revision 'v2' (nearest match: v1)");
    assertThatThrownBy(() -> Git.of(folder))
        .isInstanceOf(NoHistory.class)
        .hasMessageContaining("not a git repository");
    assertThatThrownBy(() -> Git.of(folder, "no-such-git"))
        .isInstanceOf(NoHistory.class)
        .hasMessageContaining("git cannot be started");
  }

  private Impact impact() throws Exception {
    return History.impact(repository.root(), repository.subject(), "v1");
  }

  private List<String> names(String group) throws Exception {
    return impact().byGroup().getOrDefault(group, List.of()).stream().map(Touched::name).toList();
  }

  private List<String> path(String name) throws Exception {
    return impact().touched().stream()
        .filter(touched -> touched.name().equals(name))
        .findFirst()
        .orElseThrow()
        .path();
  }
}
