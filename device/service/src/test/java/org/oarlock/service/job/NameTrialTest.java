package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.inference.ModelManifest;
import org.oarlock.service.config.ConfigurationProblem;
import org.oarlock.service.config.ConfigurationReader;
import org.oarlock.service.fixture.Draft;
import org.oarlock.trace.annotations.Verifies;

class NameTrialTest {

  @TempDir private Path folder;

  @Test
  @Verifies("SRS-1790")
  void names_that_do_are_accepted() throws Exception {
    assertThat(
            problems(
                "[Lung_R, Lung_L]",
                "{structure: Lung_R, alias: Lunge re, colour: '#0102fd'}, {structure: Bone}"))
        .isEmpty();
  }

  @Test
  @Verifies(
      value = {"SRS-1790", "RC-190", "RC-191"},
      shows = Verifies.Shows.EFFECTIVE)
  void a_structure_that_no_package_makes_is_named_with_the_nearest_one() throws Exception {
    assertThat(problems("[Lung_l]", "{structure: Lung_S}"))
        .containsExactly(
            "key 'name-templates[0].structures': no package makes 'Lung_S', did you mean"
                + " 'Lung_L'?",
            "key 'routes[0].structures': model 'oarlock-reference' does not make 'Lung_l', did you"
                + " mean 'Lung_L'?");
  }

  @Test
  @Verifies(
      value = {"SRS-1790", "RC-190"},
      shows = Verifies.Shows.EFFECTIVE)
  void names_and_colours_that_mislead_are_refused_before_there_is_a_case() throws Exception {
    var body = Draft.model().manifest().structures().get(0).colour();
    String hex = String.format("#%02x%02x%02x", body.red(), body.green(), body.blue());

    assertThat(
            problems(
                "[]",
                "{structure: Lung_L, alias: Lung_R}, {structure: Bone, colour: '" + hex + "'}"))
        .containsExactly(
            "key 'routes[0].destinations': names there: 'zz_Lung_R' for Lung_L is the name of"
                + " another structure",
            "key 'routes[0].destinations': names there: the colour for Bone is that of another"
                + " structure");
  }

  private List<String> problems(String wanted, String named) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("site.yaml"),
            """
            site: {name: A, time-zone: Europe/London}
            storage: {directory: data}
            dicom: {callers: [CT1]}
            destinations:
              - {name: T, ae-title: T, host: h, port: 1, purpose: test, names: own}
            name-templates:
              - {name: own, structures: [%s]}
            routes:
              - name: a
                when: {modality: CT}
                model: oarlock-reference
                structures: %s
                destinations: [T]
            """
                .formatted(named, wanted));
    ModelManifest model = Draft.model().manifest();
    return NameTrial.of(
            ConfigurationReader.read(file.toAbsolutePath()), Map.of(model.name(), model))
        .stream()
        .map(ConfigurationProblem::toString)
        .toList();
  }
}
