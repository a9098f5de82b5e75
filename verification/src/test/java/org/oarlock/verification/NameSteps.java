package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.rt.Rgb;

/** How a planning system wants structures, and how it gets them. */
public class NameSteps {
  private final Scenario scenario;

  /** Made once a scenario. */
  public NameSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a running device whose planning system wants the names")
  public void wantsTheNames(String template) {
    scenario.start(new Site(scenario.folder()).names(template));
  }

  @Then("the planning system has the structures {string}")
  public void has(String names) {
    assertThat(received().names()).containsExactly(names.split(", "));
  }

  @Then("there {string} has the colour {int}, {int}, {int}")
  public void hasTheColour(String name, int red, int green, int blue) {
    assertThat(received().roi(name).colour()).isEqualTo(new Rgb(red, green, blue));
  }

  @Then("its description there says {string}")
  public void says(String words) {
    assertThat(received().dataset().text(Tags.STRUCTURE_SET_DESCRIPTION).orElse(""))
        .contains(words);
  }

  private StructureSet received() {
    assertThat(scenario.structureSets()).hasSize(1);
    return StructureSet.read(scenario.structureSets().get(0));
  }
}
