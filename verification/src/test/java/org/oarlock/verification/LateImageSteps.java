package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.util.List;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import tools.jackson.databind.JsonNode;

/** Which version of the contours of a series came after which. */
public class LateImageSteps {
  private final Scenario scenario;

  /** Made once a scenario. */
  public LateImageSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Then("the case before it is {string}")
  public void before(String state) {
    assertThat(earlier().get("state").asString()).isEqualTo(state);
  }

  @Then("the latest case has one image more than the case before it")
  public void oneMore() {
    assertThat(latest().get("images").asInt()).isEqualTo(earlier().get("images").asInt() + 1);
  }

  @Then("the planning system has both versions, and the later one says that it is")
  public void bothVersions() {
    List<Dataset> sets =
        scenario.structureSets().stream().map(file -> StructureSet.read(file).dataset()).toList();
    assertThat(sets).extracting(set -> text(set, Tags.SOP_INSTANCE_UID)).doesNotHaveDuplicates();
    assertThat(sets)
        .extracting(set -> text(set, Tags.STRUCTURE_SET_LABEL))
        .containsExactlyInAnyOrder("NOT CLINICAL", "NOT CLINICAL v2");
    assertThat(sets)
        .filteredOn(set -> text(set, Tags.STRUCTURE_SET_LABEL).endsWith("v2"))
        .extracting(set -> text(set, Tags.STRUCTURE_SET_DESCRIPTION))
        .singleElement()
        .asString()
        .contains("Version 2: comes after case " + earlier().get("id").asLong());
  }

  @Then("the page of each of the two cases names the other")
  public void namesTheOther() {
    assertThat(page(latest())).contains(path(earlier())).contains("comes after");
    assertThat(page(earlier())).contains(path(latest())).contains("Outdated");
    assertThat(scenario.worklist().get("/worklist").body())
        .contains("version 2, after case " + earlier().get("id").asLong())
        .contains("outdated: see case " + latest().get("id").asLong());
  }

  private String page(JsonNode found) {
    return scenario.worklist().get(path(found)).body();
  }

  private static String path(JsonNode found) {
    return "/worklist/cases/" + found.get("id").asLong();
  }

  private JsonNode latest() {
    return scenario.casesOfSeries().get(0);
  }

  private JsonNode earlier() {
    return scenario.casesOfSeries().get(1);
  }

  private static String text(Dataset set, int tag) {
    return set.text(tag).orElse("");
  }
}
