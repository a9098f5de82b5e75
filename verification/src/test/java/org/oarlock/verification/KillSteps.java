package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;

/** Power that goes, and stops that come, at the worst moment. */
public class KillSteps {

  private static final List<String> WAY =
      List.of("ARRIVED", "ROUTED", "GATED", "SEGMENTED", "DRAWN", "PROVED", "DELIVERED");

  private static final int SIGTERM = 15;

  private final Scenario scenario;

  public KillSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @When("within {int} seconds the case is past {string}")
  public void past(int seconds, String state) {
    await()
        .atMost(Duration.ofSeconds(seconds))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                scenario
                    .theCase()
                    .map(found -> WAY.indexOf(found.get("state").asString()))
                    .filter(reached -> reached > WAY.indexOf(state))
                    .isPresent());
  }

  @When("the device is killed as soon as the case is past {string}")
  public void killedAsSoonAs(String state) {
    past(60, state);
    scenario.device().kill();
  }

  @When("the device is told to stop as soon as the case is past {string}")
  public void stoppedAsSoonAs(String state) {
    past(60, state);
    scenario.device().close();
  }

  /** 128 and the number of the signal; a fault in native code gives 134. */
  @Then("the device ended as one that was told to")
  public void endedAsTold() {
    Run ended = scenario.device().ended();
    assertThat(ended.exitCode()).as(ended.output()).isEqualTo(128 + SIGTERM);
  }

  @Then("its database has ended")
  public void databaseEnded() {
    assertThat(scenario.device().databaseProcesses()).isEmpty();
  }
}
