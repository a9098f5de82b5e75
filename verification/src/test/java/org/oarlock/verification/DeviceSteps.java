package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.AfterAll;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Starting, stopping and asking the device. */
public class DeviceSteps {

  private final Scenario scenario;

  public DeviceSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Ends the device that scenarios shared. */
  @AfterAll
  public static void end() {
    SharedDevice.end();
    TemporaryFolder.removeShared();
  }

  @Given("a running device")
  public void aRunningDevice() {
    SharedDevice shared = SharedDevice.get();
    scenario.use(shared.device(), shared.planning(), SharedDevice.physicistAgain(shared.device()));
  }

  @Given("a running device of its own")
  public void aRunningDeviceOfItsOwn() {
    scenario.start(new Site(scenario.folder()));
  }

  @Given("a running device with a quiet time of {int} seconds")
  public void aRunningDeviceWithQuietTime(int seconds) {
    scenario.start(new Site(scenario.folder()).quietSeconds(seconds));
  }

  @When("the device is stopped and started again")
  public void restart() {
    scenario.device().close();
    scenario.device().restart();
    scenario.worklist(SharedDevice.physicistAgain(scenario.device()));
  }

  @When("DCMTK asks for an echo as {string}")
  public void echo(String callingAe) {
    scenario.lastRun(Dcmtk.echo(scenario.device().site(), Site.DEVICE_AE, callingAe));
  }

  @When("DCMTK asks {string} for an echo as {string}")
  public void echo(String calledAe, String callingAe) {
    scenario.lastRun(Dcmtk.echo(scenario.device().site(), calledAe, callingAe));
  }

  @Then("the device printed nothing of the patient's identity")
  public void nothingOfIdentity() {
    List<String> identity =
        List.of(
            scenario.series().identity().patientId(), scenario.series().identity().patientName());
    assertThat(String.join("\n", scenario.device().output())).doesNotContain(identity);
  }
}
