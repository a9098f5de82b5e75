package org.oarlock.verification;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** Steps of the script that people type, on a machine that says of itself what a scenario wants. */
public class ScriptSteps {

  private final Scenario scenario;

  /** Shares the scenario's folder, in which the programs stand that answer for the machine. */
  public ScriptSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a machine without the package {string}, and a user who may not install it")
  public void machineWithout(String name) throws IOException {
    answer(
        "dpkg-query",
        """
        for asked; do :; done
        [ "$asked" != %s ] && echo 'install ok installed'
        """
            .formatted(name));
    answer("id", "echo 1000\n");
    answer("apt-get", "echo 'the script called apt-get'\n");
  }

  @When("that user runs the script with {string}")
  public void runTheScript(String command) {
    scenario.lastRun(
        Run.of(
            List.of(Path.of("../oarlock").toAbsolutePath().toString(), command),
            scenario.folder(),
            120,
            Map.of("PATH", programs() + ":" + System.getenv("PATH"))));
  }

  private void answer(String program, String script) throws IOException {
    Files.createDirectories(programs());
    Path file = Files.writeString(programs().resolve(program), "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path programs() {
    return scenario.folder().resolve("programs");
  }
}
