package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.time.Duration;
import java.util.Optional;

/** What the mail server of the site is given. */
public class MailSteps {

  private final Scenario scenario;
  private Optional<PlayedMailServer> server = Optional.empty();

  /** Made once a scenario. */
  public MailSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a running device that tells the site's mail server")
  public void tells() {
    start(", start-tls: false");
  }

  @Given("a running device that tells the site's mail server only with encryption")
  public void tellsWithEncryption() {
    start("");
  }

  @Then("within {int} seconds a mail to {string} says {string}")
  public void says(int seconds, String address, String words) {
    await("a mail")
        .atMost(Duration.ofSeconds(seconds))
        .untilAsserted(
            () ->
                assertThat(server().mails())
                    .anyMatch(
                        mail -> mail.contains("RCPT TO:<" + address) && mail.contains(words)));
  }

  @Then("the mail holds nothing of the patient")
  public void nothingOfThePatient() {
    var patient = scenario.series().identity();
    assertThat(String.join("\n", server().mails()))
        .doesNotContain(patient.patientId(), patient.patientName(), patient.seriesInstanceUid());
  }

  @Then("the mail server was given nothing")
  public void nothing() {
    assertThat(server().mails()).isEmpty();
  }

  private void start(String further) {
    PlayedMailServer played = scenario.closing(new PlayedMailServer());
    server = Optional.of(played);
    scenario.start(
        new Site(scenario.folder())
            .extra(
                "operations: {mail: {host: 127.0.0.1, port: "
                    + played.port()
                    + ", from: oarlock@hospital.example, to: [physics@hospital.example]"
                    + further
                    + "}}\n"));
  }

  private PlayedMailServer server() {
    return server.orElseThrow(() -> new AssertionError("this scenario has no mail server"));
  }
}
