package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What report.json and the folder of results hold. */
public class ReportSteps {

  private final Scenario scenario;

  public ReportSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Then("the report names {string}")
  public void names(String code) {
    assertThat(reasons(code)).as(results().reportText()).isNotEmpty();
  }

  @Then("the report names {string} at {string}")
  public void namesAt(String code, String place) {
    assertThat(reasons(code))
        .as(results().reportText())
        .anySatisfy(reason -> assertThat(reason.get("place").asString()).contains(place));
  }

  @Then("the report names {string} for {string}")
  public void namesFor(String code, String structure) {
    assertThat(results().coded("findings", code))
        .as(results().reportText())
        .anySatisfy(finding -> assertThat(finding.get("place").asString()).startsWith(structure));
  }

  @Then("the report has the finding {string}")
  public void hasTheFinding(String code) {
    assertThat(results().coded("findings", code)).as(results().reportText()).isNotEmpty();
  }

  @Then("the report has no finding about a structure")
  public void hasNoFindingAboutStructures() {
    assertThat(results().report().get("findings"))
        .noneMatch(finding -> finding.get("code").asString().startsWith("STRUCTURE_"));
  }

  @Then("the structures are the same as with the reference package")
  public void sameStructures() {
    assertThat(results().report().get("structures"))
        .isNotEmpty()
        .isEqualTo(new Results(scenario.resultFolder(2)).report().get("structures"));
  }

  @Then("the report names no reason")
  public void namesNoReason() {
    assertThat(results().report().get("reasons")).isEmpty();
  }

  @Then("the report names no difference between masks and structure set")
  public void namesNoDifference() {
    assertThat(results().report().get("outcome").asString()).isEqualTo("done");
    assertThat(results().report().get("differences")).isEmpty();
    assertThat(results().report().get("structures")).isNotEmpty();
  }

  @Then("the report has figures for {string}")
  public void hasFigures(String structures) {
    for (String name : structures.split(", ")) {
      JsonNode structure = results().structure(name).orElseThrow();
      assertThat(structure.get("voxels").asInt()).isPositive();
      assertThat(structure.get("millilitres").asDouble()).isPositive();
      assertThat(structure.get("contours").asInt()).isPositive();
      assertThat(structure.get("points").asInt()).isPositive();
      assertThat(List.of("x", "y", "z")).allSatisfy(axis -> structure.get(axis).isNumber());
    }
  }

  @Then("the report does not hold the patient's name or ID")
  public void namesNobody() {
    assertThat(results().reportText())
        .doesNotContain(scenario.series().identity().patientId())
        .doesNotContain(scenario.series().identity().patientName())
        .doesNotContain("SOMEBODY-ELSE");
  }

  @Then("the report says {string}")
  public void says(String words) {
    assertThat(results().reportText()).contains(words);
  }

  @Then("the report says that the package {string} is not clinical")
  public void notClinical(String name) {
    JsonNode said = results().report().get("package");
    assertThat(said.get("name").asString()).isEqualTo(name);
    assertThat(said.get("clinical").asBoolean()).isFalse();
    assertThat(said.get("notice").asString()).contains("NOT CLINICAL");
  }

  @Then("the report says that drawing took at most {int} seconds")
  public void drawingTook(int seconds) {
    stepTook("draw", seconds);
  }

  @Then("the report says that reading took at most {int} seconds")
  public void readingTook(int seconds) {
    stepTook("read", seconds);
  }

  @Then("the step {string} took less than {int} seconds")
  public void stepTook(String step, int seconds) {
    assertThat(results().report().get("milliseconds").get(step).asInt())
        .isLessThanOrEqualTo(seconds * 1000);
  }

  @Then("the output folder holds {string}")
  public void folderHolds(String files) {
    List<String> expected = new ArrayList<>(List.of(files.split(", ")));
    assertThat(results().files()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Then("no structure set was written")
  public void noStructureSet() {
    assertThat(results().structureSet()).doesNotExist();
  }

  private List<JsonNode> reasons(String code) {
    return results().coded("reasons", code);
  }

  private Results results() {
    return new Results(scenario.resultFolder());
  }
}
