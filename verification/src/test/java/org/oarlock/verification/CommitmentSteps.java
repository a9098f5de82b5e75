package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.Optional;

/** A destination that is to commit to what it takes. */
public class CommitmentSteps {

  private final Scenario scenario;
  private Optional<Archive> archive = Optional.empty();

  public CommitmentSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a running device whose destination is to commit, and does")
  public void commits() {
    start(Archive.Answer.KEEPS);
  }

  @Given("a running device whose destination is to commit, and has lost what it took")
  public void hasLost() {
    start(Archive.Answer.LOST);
  }

  @Given("a running device whose destination is to commit, and says nothing")
  public void saysNothing() {
    start(Archive.Answer.SILENCE);
  }

  @When("the destination finds what it took")
  public void finds() {
    archive().answer(Archive.Answer.KEEPS);
  }

  @Then("within {int} seconds the worklist says of the delivery {string}")
  public void worklistSays(int seconds, String words) {
    await("the delivery")
        .atMost(Duration.ofSeconds(seconds))
        .untilAsserted(
            () ->
                assertThat(scenario.theCase().map(found -> found.get("deliveries").toString()))
                    .hasValueSatisfying(deliveries -> assertThat(deliveries).contains(words)));
  }

  @Then("the destination was sent {int} object")
  public void wasSent(int count) {
    assertThat(archive().stored()).hasSize(count);
  }

  @Then("the device took what it was told")
  public void tookWhatItWasTold() {
    assertThat(archive().replies()).isNotEmpty().containsOnly(0);
  }

  private void start(Archive.Answer answer) {
    Site site = new Site(scenario.folder()).committing();
    Installation.copyInto(site);
    archive = Optional.of(scenario.closing(new Archive(site, answer)));
    Device started = scenario.closing(Device.started(site));
    scenario.device(started);
    scenario.worklist(SharedDevice.physicistAgain(started));
  }

  private Archive archive() {
    return archive.orElseThrow(() -> new AssertionError("this scenario has no archive"));
  }
}
