package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** An archive of DCMTK that the device asks what it has of a series. */
public class ArchiveSteps {

  private static final String ARCHIVE = "ARCHIVE";

  private final Scenario scenario;
  private final int port = Site.freePort();

  public ArchiveSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a running device that counts the series of {string} at an archive")
  public void counts(String caller) {
    start("counts: [" + caller + "], again-seconds: 1");
  }

  @Given("a running device that counts what an archive sends, and fetches what is missing")
  public void fetches() {
    start("counts: [ARCHIVE], fetch: true, again-seconds: 1");
  }

  @When("the archive is started and gets the series")
  public void getsTheSeries() {
    DcmtkArchive archive =
        scenario.closing(
            new DcmtkArchive(
                scenario.newFolder("archive"), ARCHIVE, port, scenario.device().site()));
    archive.takes(scenario.series().files());
  }

  @When("the archive sends the series without the last {int} slices")
  public void sendsAllBut(int slices) {
    List<Path> all = scenario.series().files();
    Run run = Dcmtk.store(scenario.device().site(), ARCHIVE, all.subList(0, all.size() - slices));
    assertThat(run.exitCode()).as(run.output()).isZero();
  }

  @Then("within {int} seconds the case is held because of {string}")
  public void heldBecauseOf(int seconds, String code) {
    await("the reason")
        .pollInSameThread()
        .atMost(Duration.ofSeconds(seconds))
        .untilAsserted(
            () ->
                assertThat(scenario.theCase())
                    .hasValueSatisfying(
                        held ->
                            assertThat(held.get("state").asString() + held.get("findings"))
                                .contains("HELD", code)));
  }

  private void start(String peer) {
    scenario.start(
        new Site(scenario.folder())
            .quietSeconds(1)
            .asking(ARCHIVE, port, peer)
            .routes(
                "  - {name: all, when: {modality: CT}, model: oarlock-reference, destinations: [TPS]}\n"));
  }
}
