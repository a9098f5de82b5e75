package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Then;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
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
        .atMost(Duration.ofSeconds(seconds))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () ->
                assertThat(scenario.theCase().map(found -> found.get("state").asString()))
                    .as(scenario.theCase().map(JsonNode::toString).orElse("no case"))
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

  @Then("the route of the case is {string}")
  public void theRouteIs(String name) {
    assertThat(scenario.theCase().orElseThrow().get("route").asString()).isEqualTo(name);
  }

  @Then("the planning system has received {int} RTSTRUCT")
  public void received(int count) {
    assertThat(scenario.structureSets()).hasSize(count);
  }

  private List<String> codes() {
    return StreamSupport.stream(
            scenario.theCase().orElseThrow().get("findings").spliterator(), false)
        .map(finding -> finding.get("code").asString())
        .toList();
  }
}
