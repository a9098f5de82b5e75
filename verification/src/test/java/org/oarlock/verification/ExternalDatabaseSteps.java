package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;

/** A device whose cases stand in a server of the hospital. */
public class ExternalDatabaseSteps {

  private final Scenario scenario;
  private Optional<HospitalServer> hospital = Optional.empty();

  /** Made once a scenario. */
  public ExternalDatabaseSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a PostgreSQL server of the hospital with an empty database for the device")
  public void server() {
    hospital =
        Optional.of(scenario.closing(HospitalServer.started(scenario.newFolder("external"))));
  }

  @Given("a running device that keeps its cases there")
  public void runningDevice() {
    Site site = server(hospital).site();
    Device started = scenario.closing(Device.started(site));
    scenario.use(
        started, scenario.closing(Dcmtk.planningSystem(site)), SharedDevice.physicist(started));
  }

  @Given("the device is given the password {string}")
  public void password(String password) {
    server(hospital).password(password);
  }

  @When("the server of the hospital is killed and comes back")
  public void killed() {
    server(hospital).kill();
  }

  @When("the administrator of the hospital's server says {string}")
  public void says(String statement) {
    server(hospital).say(statement);
  }

  @When("a device that keeps its cases there is started")
  public void attempted() {
    Device device = scenario.closing(Device.attempted(server(hospital).site()));
    scenario.lastRun(device.ended());
  }

  @Then("the device has no database of its own")
  public void noneOfItsOwn() {
    assertThat(scenario.device().site().folder().resolve("storage/database")).doesNotExist();
  }

  private static HospitalServer server(Optional<HospitalServer> hospital) {
    return hospital.orElseThrow(() -> new AssertionError("the hospital has no server"));
  }
}
