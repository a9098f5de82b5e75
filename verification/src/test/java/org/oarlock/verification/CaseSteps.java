package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Then;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import tools.jackson.databind.JsonNode;

/** What the worklist and the planning system say of the series that was sent. */
public class CaseSteps {

  private final Scenario scenario;

  public CaseSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Then("within {int} seconds the case is {string}")
  public void withinTheCaseIs(int seconds, String state) {
    await("the case to be " + state)
        .pollInSameThread() // the scenario is bound to it
        .atMost(Duration.ofSeconds(seconds))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () ->
                assertThat(theCase().map(found -> found.get("state").asString()))
                    .as(theCase().map(JsonNode::toString).orElse("no case"))
                    .contains(state));
  }

  @Then("the case is {string} with reason {string}")
  public void theCaseIsWithReason(String state, String code) {
    withinTheCaseIs(60, state);
    assertThat(codes()).contains(code);
  }

  @Then("the case has a finding {string}")
  public void theCaseHasAFinding(String code) {
    assertThat(codes()).contains(code);
  }

  @Then("the planning system has received {int} RTSTRUCT")
  public void received(int count) {
    assertThat(structureSets()).hasSize(count);
  }

  /** The case of the scenario's series, the newest if there are several. */
  Optional<JsonNode> theCase() {
    String series = scenario.series().identity().seriesInstanceUid();
    return StreamSupport.stream(scenario.worklist().cases().spliterator(), false)
        .filter(found -> found.get("seriesInstanceUid").asString().equals(series))
        .findFirst();
  }

  /** Structure sets at the planning system that belong to the scenario's patient. */
  List<Path> structureSets() {
    return scenario.planning().received().stream()
        .filter(file -> patientId(file).equals(scenario.series().identity().patientId()))
        .toList();
  }

  private List<String> codes() {
    return StreamSupport.stream(theCase().orElseThrow().get("findings").spliterator(), false)
        .map(finding -> finding.get("code").asString())
        .toList();
  }

  private static String patientId(Path file) {
    try {
      return DicomFiles.readHeader(file, ReadLimits.DEFAULT)
          .dataset()
          .text(Tags.PATIENT_ID)
          .orElse("");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
