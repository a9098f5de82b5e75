package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.imaging.Vector3;

/** The series of a scenario, and sending it. */
public class SeriesSteps {

  private static final Vector3 CENTRE = new Vector3(12.5, -180.25, 640);

  private final Scenario scenario;

  public SeriesSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("the phantom CT series {string}")
  public void thorax(String name) {
    thorax(name, PatientPosition.HFS.name());
    scenario.plainSeries(scenario.series());
  }

  @Given("the phantom CT series {string} with patient position {word}")
  public void thorax(String name, String position) {
    assertThat(name).as("the phantoms there are").isEqualTo("thorax");
    scenario.series(Series.thorax(scenario.newFolder("series"), PatientPosition.valueOf(position)));
  }

  @Given("the phantom CT series {string} of {int} x {int} x {int} voxels")
  public void thorax(String name, int columns, int rows, int slices) {
    assertThat(name).isEqualTo("thorax");
    double pixel = 128 * 3.0 / columns;
    scenario.series(
        Series.of(
            scenario.newFolder("series"),
            PatientPosition.HFS.grid(columns, rows, slices, pixel, 200.0 / slices, CENTRE),
            PatientPosition.HFS));
  }

  @Given("the phantom CT series {string} with pixels of {double} mm and slices of {double} mm")
  public void thorax(String name, double pixel, double slice) {
    assertThat(name).isEqualTo("thorax");
    scenario.series(
        Series.of(
            scenario.newFolder("series"),
            PatientPosition.HFS.grid(
                (int) (384 / pixel),
                (int) (336 / pixel),
                (int) (200 / slice),
                pixel,
                slice,
                CENTRE),
            PatientPosition.HFS));
  }

  @Given("the phantom CT series {string} without slice {int}")
  public void thoraxWithout(String name, int slice) {
    thorax(name);
    scenario.series(scenario.series().without(slice));
  }

  @Given("the phantom CT series {string} in the transfer syntax {string}")
  public void thoraxInTransferSyntax(String name, String transferSyntax) {
    thorax(name);
    scenario.series().files().forEach(file -> Dcmtk.convert(file, transferSyntax));
    scenario.series(scenario.series());
  }

  @Given("the phantom CT series {string} with only slices {int} to {int}")
  public void thoraxWithOnly(String name, int first, int last) {
    thorax(name);
    scenario.series(scenario.series().only(first, last));
  }

  @When("DCMTK sends the series as {string}")
  public void dcmtkSends(String callingAe) {
    long start = System.nanoTime();
    scenario.lastRun(Dcmtk.store(scenario.device().site(), callingAe, scenario.series().files()));
    scenario.lastSeconds((System.nanoTime() - start) / 1e9);
  }

  @When("the scanner {string} sends the series")
  public void scannerSends(String callingAe) {
    dcmtkSends(callingAe);
    assertThat(scenario.lastRun().exitCode()).as(scenario.lastRun().output()).isZero();
  }
}
