package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Killing, restarting and operating a device while cases are in flight. */
public class JobSteps {
  private static final Pattern EVENT = Pattern.compile("[A-Z]+(_[A-Z]+)*");
  private final Scenario scenario;
  private final DatabaseAccess database;

  /** Made once a scenario. */
  public JobSteps(Scenario scenario) {
    this.scenario = scenario;
    this.database = new DatabaseAccess(scenario);
  }

  @When("device and database are killed")
  public void killed() {
    scenario.device().kill();
  }

  @When("the device alone is killed")
  public void deviceAloneKilled() {
    scenario.device().killWithoutDatabase();
  }

  @When("the database alone is killed")
  public void databaseAloneKilled() {
    scenario.device().killDatabase();
  }

  @When("device and database are killed {double} seconds after the scanner {string} began to send")
  public void killedWhileSending(double seconds, String scanner) throws InterruptedException {
    Device device = scenario.device();
    List<Path> files = scenario.series().files();
    // A broken association is what is wanted here: how storescu ends does not matter.
    Thread sending = new Thread(() -> Dcmtk.store(device.site(), scanner, files), "scanner");
    sending.start();
    Thread.sleep(Math.round(seconds * 1000));
    device.kill();
    sending.join(60_000);
  }

  @When("the device is started again")
  public void startedAgain() {
    scenario.device().restart();
    scenario.worklist(SharedDevice.physicistAgain(scenario.device()));
  }

  @When("the planning system is switched on")
  public void switchedOn() {
    scenario.planning().start();
  }

  @When("the planning system loses what it received")
  public void loses() throws IOException {
    for (Path file : scenario.planning().received()) {
      Files.delete(file);
    }
  }

  @When("somebody alters the stored structure set")
  public void altersTheStructureSet() throws IOException {
    Files.write(scenario.caseFile("rtstruct.dcm"), new byte[] {0}, StandardOpenOption.APPEND);
  }

  @When("somebody alters the stored segmentation")
  public void altersTheSegmentation() throws IOException {
    Files.write(scenario.caseFile("seg.dcm"), new byte[] {0}, StandardOpenOption.APPEND);
  }

  @When("the planning system has been away for longer than the site allows")
  public void awayForLonger() {
    database.say(
        "UPDATE oarlock.delivery SET started_at = started_at - interval '2 hours' WHERE case_id = "
            + caseId());
    database.say(
        "UPDATE oarlock.scheduled_tasks SET execution_time = now(), version = version + 1"
            + " WHERE NOT picked");
    assertThat(database.answer()).isEmpty();
  }

  @When("a physicist asks to {string} the case because {string}")
  public void asks(String act, String reason) {
    ask(Map.of("act", act, "reason", reason));
  }

  @When("a physicist asks to {string} the case to {string} because {string}")
  public void asksToReroute(String act, String route, String reason) {
    ask(Map.of("act", act, "reason", reason, "route", route));
  }

  @Then("the history of the case is {string}")
  public void historyIs(String events) {
    assertThat(history("event")).isEqualTo(List.of(events.split(", ")));
    assertThat(history("event")).allMatch(event -> EVENT.matcher(event).matches());
  }

  @Then("the history of the case names {string} and {string}")
  public void historyNames(String user, String reason) {
    assertThat(history("actor || ': ' || details"))
        .anyMatch(line -> line.startsWith(user) && line.contains(reason));
  }

  @Then("the case has its masks, structure set, picture and report")
  public void hasItsFiles() {
    for (String name : List.of("masks.bin", "rtstruct.dcm", "preview.png", "report.json")) {
      assertThat(scenario.caseFile(name)).isNotEmptyFile();
    }
  }

  @Then("the audit trail is whole")
  public void auditTrailIsWhole() {
    Run run = verify();
    assertThat(run.exitCode()).as(run.output()).isZero();
  }

  @Then("the audit trail is broken because {string}")
  public void auditTrailIsBroken(String reason) {
    Run run = verify();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains(reason);
  }

  private Run verify() {
    Site site = scenario.device().site();
    return Run.of(
        Built.device("audit", "verify", "--config", site.write().toString()), site.folder(), 60);
  }

  private void ask(Map<String, String> fields) {
    String page = "/worklist/cases/" + caseId();
    scenario.worklist().submit(page, page + "/acts", fields);
  }

  private long caseId() {
    return scenario.theCase().orElseThrow().get("id").asLong();
  }

  private List<String> history(String what) {
    return database.ask(
        "SELECT "
            + what
            + " FROM oarlock.audit_entry WHERE subject = 'case "
            + caseId()
            + "' ORDER BY number");
  }
}
