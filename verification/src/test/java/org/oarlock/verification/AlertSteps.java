package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.Optional;

/** What people are told who do not look at the device. */
public class AlertSteps {

  private final Scenario scenario;
  private Optional<PlayedMessaging> messaging = Optional.empty();

  /** Made once a scenario. */
  public AlertSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a running device that tells the site's messaging")
  public void tells() {
    messaging = Optional.of(scenario.closing(new PlayedMessaging()));
    scenario.start(
        new Site(scenario.folder())
            .extra("operations: {webhook: \"" + messaging().address() + "\"}\n"));
  }

  @Given("the messaging refuses everything")
  public void refuses() {
    messaging().refusing(true);
  }

  @When("the messaging takes what it is told")
  public void takes() {
    messaging().refusing(false);
  }

  @Then("within {int} seconds the worklist does not say {string}")
  public void worklistDoesNotSay(int seconds, String words) {
    await("the worklist not to say it")
        .atMost(Duration.ofSeconds(seconds))
        .untilAsserted(
            () -> assertThat(scenario.worklist().get("/worklist").body()).doesNotContain(words));
  }

  @Then("within {int} seconds the worklist says {string}")
  public void worklistSays(int seconds, String words) {
    await("the worklist to say it")
        .atMost(Duration.ofSeconds(seconds))
        .untilAsserted(
            () -> assertThat(scenario.worklist().get("/worklist").body()).contains(words));
  }

  @Then("within {int} seconds the messaging was told {string}")
  public void told(int seconds, String words) {
    await("the messaging to be told")
        .atMost(Duration.ofSeconds(seconds))
        .untilAsserted(
            () -> assertThat(messaging().taken()).anyMatch(each -> each.contains(words)));
  }

  @Then("{int} seconds later the messaging was told {int} time(s), nothing of the patient")
  public void toldNoMore(int seconds, int times) throws InterruptedException {
    Thread.sleep(Duration.ofSeconds(seconds).toMillis());
    var patient = scenario.series().identity();
    assertThat(messaging().taken()).hasSize(times);
    assertThat(String.join("\n", messaging().taken()))
        .doesNotContain(patient.patientId(), patient.patientName(), patient.seriesInstanceUid());
  }

  private PlayedMessaging messaging() {
    return messaging.orElseThrow(() -> new AssertionError("this scenario has no messaging"));
  }
}
