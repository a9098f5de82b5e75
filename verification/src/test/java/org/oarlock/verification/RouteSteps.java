package org.oarlock.verification;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;

/** Rules that are tried before they are in force. */
public class RouteSteps {
  private final Scenario scenario;

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
}
