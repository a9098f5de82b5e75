package org.oarlock.verification;

import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;

/** Power that goes at the worst moment. */
public class KillSteps {

  private static final List<String> WAY =
      List.of("ARRIVED", "ROUTED", "GATED", "SEGMENTED", "DRAWN", "PROVED", "DELIVERED");

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
}
