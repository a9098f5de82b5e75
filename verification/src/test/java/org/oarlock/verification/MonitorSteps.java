package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A site's monitor that asks the device how it is. */
public class MonitorSteps {

  /** Five components and more: versions of software have fewer. */
  private static final String UID = "[0-2](\\.[0-9]+){5,}";

  private final Scenario scenario;
  private String reading = "";

  /** Made once a scenario. */
  public MonitorSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a running device that gives figures for the token {string}")
  public void givesFigures(String token) throws IOException {
    Path file = Files.writeString(scenario.newFolder("token").resolve("token"), token + "\n");
    scenario.start(
        new Site(scenario.folder()).extra("operations: {metrics-token-file: \"" + file + "\"}\n"));
  }

  @Given("a running device that logs JSON and cannot reach its messaging")
  public void logsJson() {
    scenario.start(
        new Site(scenario.folder())
            .extra(
                "operations: {log-format: json, webhook: \"http://127.0.0.1:"
                    + Site.freePort()
                    + "/\"}\n"));
  }

  @Then("within {int} seconds the log says {string} in JSON")
  public void logSays(int seconds, String words) {
    await("the log")
        .atMost(Duration.ofSeconds(seconds))
        .untilAsserted(
            () ->
                assertThat(scenario.device().output())
                    .filteredOn(line -> line.contains(words))
                    .isNotEmpty()
                    .allSatisfy(MonitorSteps::isEntry));
  }

  private static void isEntry(String line) {
    JsonNode entry = JsonMapper.builder().build().readTree(line);
    assertThat(entry.propertyNames())
        .contains("timestamp", "level", "loggerName", "formattedMessage");
    assertThat(entry.get("level").asString()).isEqualTo("WARN");
  }

  @When("somebody asks for pages named after the patient")
  public void asksForThePatient() {
    var patient = scenario.series().identity();
    scenario.worklist().get("/" + patient.seriesInstanceUid());
    scenario.worklist().get("/worklist/cases/" + patient.seriesInstanceUid());
    scenario.worklist().get("/worklist?patient=" + patient.seriesInstanceUid());
  }

  @Then("the monitor with the token {string} reads {string}")
  public void reads(String token, String words) throws Exception {
    HttpResponse<String> answer = scrape(token);
    assertThat(answer.statusCode()).isEqualTo(200);
    reading = answer.body();
    assertThat(reading).contains(words);
  }

  @Then("no line of its reading holds anything of the patient, a UID, an AE title or an account")
  public void withoutIdentity() {
    var patient = scenario.series().identity();
    assertThat(reading.lines())
        .noneMatch(line -> line.contains(patient.patientId()))
        .noneMatch(line -> line.contains(patient.patientName()))
        .noneMatch(line -> line.matches(".*\\b" + UID + "\\b.*"))
        .noneMatch(line -> line.matches(".*\\b(CT1|CT2|TPS|OARLOCK|physicist|admin)\\b.*"));
  }

  @Then("a monitor with the token {string} is not let in")
  public void notLetIn(String token) throws Exception {
    assertThat(scrape(token).statusCode()).isNotEqualTo(200);
  }

  @Then("the physicist who opens {string} is not let in")
  public void physicistIsNotLetIn(String path) {
    assertThat(scenario.worklist().get(path).statusCode()).isEqualTo(403);
  }

  @Then("the page {string} answers {int}")
  public void answers(String path, int status) {
    assertThat(scenario.worklist().get(path).statusCode()).isEqualTo(status);
  }

  private HttpResponse<String> scrape(String token) throws IOException, InterruptedException {
    URI page = URI.create("http://127.0.0.1:" + scenario.device().site().webPort() + "/prometheus");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(page).header("Authorization", "Bearer " + token).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
