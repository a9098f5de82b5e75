package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;

/** Rules that are tried before they are in force. */
public class RouteSteps {
  private static final String PAGE = "/routes";

  private final Scenario scenario;
  private Optional<HttpResponse<String>> answer = Optional.empty();

  /** Made once a scenario. */
  public RouteSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("the series is described as {string}")
  public void describedAs(String description) {
    scenario.series(
        Series.copyOf(scenario.series(), scenario.newFolder("described"))
            .changingAll(
                old ->
                    new DatasetBuilder()
                        .copyAll(old)
                        .text(Tags.SERIES_DESCRIPTION, description)
                        .build()));
  }

  @When("the rules are tried on the series as it comes from {string}")
  public void tried(String callingAe, String rules) throws IOException {
    Path file = Files.writeString(scenario.newFolder("rules").resolve("rules.yaml"), rules);
    scenario.lastRun(
        Run.of(
            Built.briefly(
                List.of(
                    "route",
                    "test",
                    file.toString(),
                    scenario.series().folder().toString(),
                    "--calling",
                    callingAe)),
            scenario.folder(),
            60));
  }

  @When("in the configuration of the running device {string} reads {string}")
  public void reads(String what, String instead) throws IOException {
    Path file = scenario.device().site().folder().resolve("oarlock.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replace(what, instead));
  }

  @When("the {word} has the rules read again because {string}")
  public void readAgain(String role, String reason) {
    answer = Optional.of(scenario.worklist().submit(PAGE, PAGE, Map.of("reason", reason)));
  }

  @Then("the page of the rules says {string}")
  public void pageSays(String words) {
    assertThat(answer.orElseThrow().body()).contains(words);
  }

  @Then("the change of the rules is forbidden")
  public void forbidden() {
    assertThat(answer.orElseThrow().statusCode()).isEqualTo(403);
  }

  @Then("the structure set of the case lies in the folder {string}")
  public void liesIn(String folder) {
    String name = "case-" + scenario.theCase().orElseThrow().get("id").asLong() + ".dcm";
    assertThat(scenario.device().site().folder().resolve("storage").resolve(folder).resolve(name))
        .isNotEmptyFile();
  }

  @Then("the received structure set says {string} in {string}")
  public void receivedSays(String text, String keyword) throws IOException {
    int tag =
        Map.of(
                "SeriesDescription", Tags.SERIES_DESCRIPTION,
                "SeriesNumber", Tags.SERIES_NUMBER,
                "StructureSetLabel", Tags.STRUCTURE_SET_LABEL,
                "ApprovalStatus", Tags.APPROVAL_STATUS)
            .get(keyword);
    assertThat(scenario.structureSets()).hasSize(1);
    assertThat(
            DicomFiles.read(scenario.structureSets().get(0), ReadLimits.DEFAULT)
                .dataset()
                .text(tag))
        .contains(text);
  }
}
