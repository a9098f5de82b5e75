package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.rt.RtStructReader;
import org.oarlock.dicom.rt.RtStructureSet;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Metrics;

/** What the last run on a folder left: its report and its structure set. */
public class ReportSteps {

  private static final Map<String, Double> SMALLEST_DICE =
      Map.of("Body", 0.97, "Lung_L", 0.95, "Lung_R", 0.95, "Bone", 0.90);

  private final Scenario scenario;

  public ReportSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Then("the report names {string} for {string}")
  public void namesFor(String code, String structure) throws IOException {
    assertThat(Report.of(scenario).said())
        .anyMatch(said -> said.code().equals(code) && said.message().contains(structure));
  }

  @Then("the report names {string}")
  public void names(String code) throws IOException {
    assertThat(Report.of(scenario).said()).extracting(Report.Said::code).contains(code);
  }

  @Then("the report names {string} at {string}")
  public void namesAt(String code, String place) throws IOException {
    assertThat(Report.of(scenario).said())
        .anyMatch(said -> said.code().equals(code) && said.place().contains(place));
  }

  @Then("the report has no finding about a structure")
  public void noFinding() throws IOException {
    assertThat(Report.of(scenario).said())
        .noneMatch(said -> SMALLEST_DICE.keySet().stream().anyMatch(said.message()::contains));
  }

  @Then("the report says {string}")
  public void says(String words) throws IOException {
    assertThat(Report.of(scenario).json().toString()).contains(words);
  }

  @Then("the step {string} took less than {int} seconds")
  public void took(String step, int seconds) throws IOException {
    assertThat(Report.of(scenario).milliseconds(step)).isLessThan(seconds * 1000L);
  }

  @Then("the structures are the same as with the reference package")
  public void sameStructures() throws IOException {
    Map<String, Integer> before = Report.of(scenario.resultFolder(2)).voxels();
    assertThat(Report.of(scenario).voxels()).isEqualTo(before);
  }

  @Then("no structure set was written")
  public void noStructureSet() {
    assertThat(scenario.resultFolder().resolve("rtstruct.dcm")).doesNotExist();
  }

  @Then("the structure set holds {string}")
  public void holds(String structure) throws IOException {
    assertThat(Report.of(scenario).voxels()).containsKey(structure);
  }

  @Then("the structure set does not hold {string}")
  public void doesNotHold(String structure) throws IOException {
    assertThat(Report.of(scenario).voxels()).doesNotContainKey(structure);
    assertThat(structureSet().rois()).noneMatch(roi -> roi.name().contains(structure));
  }

  @Then("the label of the structure set says {string}")
  public void labelSays(String words) throws IOException {
    assertThat(structureSet().label()).contains(words);
  }

  @Then("each structure agrees with the truth of the phantom")
  public void agrees() throws IOException {
    agrees(0);
  }

  @Then("each structure agrees with the truth of the phantom within {double}")
  public void agrees(double allowance) throws IOException {
    Map<String, Mask> written =
        WrittenMasks.of(structureSet(), scenario.series().phantom().volume().grid());
    SMALLEST_DICE.forEach(
        (name, dice) ->
            assertThat(
                    Metrics.dice(written.get(name), scenario.series().phantom().truth().get(name)))
                .as(name)
                .isGreaterThan(dice - allowance));
  }

  private RtStructureSet structureSet() throws IOException {
    Path file = scenario.resultFolder().resolve("rtstruct.dcm");
    return RtStructReader.read(DicomFiles.read(file, ReadLimits.DEFAULT));
  }
}
