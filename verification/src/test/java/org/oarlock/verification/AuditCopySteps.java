package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A site's audit repository, played by openssl: it takes TLS and writes down what it is told. */
public class AuditCopySteps {
  private static final int LONG = 90;

  private final Scenario scenario;
  private final int port = Site.freePort();
  private Optional<Clinic> clinic = Optional.empty();

  /** Made once a scenario. */
  public AuditCopySteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a device in TLS that copies its audit trail to a repository that is away")
  public void copies() {
    Clinic issued = Clinic.in(scenario.newFolder("clinic"), LONG);
    clinic = Optional.of(issued);
    scenario.start(
        new Site(scenario.folder())
            .secured(issued)
            .extra(
                "operations: {audit-repository: {host: 127.0.0.1, port: "
                    + port
                    + ", certificate-name: "
                    + Clinic.PLANNING
                    + "}}\n"));
  }

  @When("the audit repository is there")
  public void isThere() throws IOException {
    Clinic issued = clinic.orElseThrow(() -> new AssertionError("nobody issued certificates"));
    // Its standard input stays open: at its end openssl would leave.
    Process openssl =
        new ProcessBuilder(
                "openssl",
                "s_server",
                "-quiet",
                "-accept",
                "127.0.0.1:" + port,
                "-Verify",
                "1",
                "-verify_return_error",
                "-CAfile",
                issued.authority().toString(),
                "-cert",
                issued.certificate(Clinic.PLANNING).toString(),
                "-key",
                issued.key(Clinic.PLANNING).toString())
            .redirectErrorStream(true)
            .redirectOutput(told().toFile())
            .start();
    scenario.closing(openssl::destroyForcibly);
  }

  @Then("within {int} seconds the audit repository was told {string}")
  public void wasTold(int seconds, String words) {
    await("the copy")
        .atMost(Duration.ofSeconds(seconds))
        .untilAsserted(() -> assertThat(Files.readString(told())).contains(words));
  }

  private Path told() {
    return scenario.folder().resolve("told");
  }
}
