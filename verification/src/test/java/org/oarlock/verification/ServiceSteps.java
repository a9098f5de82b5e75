package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The device as systemd runs it: by the words of its unit, with the folders of a scenario. */
public class ServiceSteps {

  private static final Path UNIT = Path.of("../device/packaging/oarlock.service");

  private final Scenario scenario;

  public ServiceSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @When("the device is run by the command of its service unit")
  public void run() {
    scenario.start(new Site(scenario.folder()).runBy(ServiceSteps::command));
  }

  @When("it is stopped as its service unit says")
  public void stopped() {
    scenario.device().close();
    scenario.lastRun(scenario.device().ended());
  }

  @Then("it ended as its service unit expects, and its database with it")
  public void ended() {
    assertThat(only("SuccessExitStatus"))
        .isEqualTo(Integer.toString(scenario.lastRun().exitCode()));
    try (Stream<ProcessHandle> left = scenario.device().databaseProcesses()) {
      assertThat(left).isEmpty();
    }
  }

  /** The unit's own words, with this machine's Java, the built jar and the scenario's site. */
  private static List<String> command(Path configuration) {
    return Stream.of(only("ExecStart").split(" "))
        .filter(word -> !word.equals("$JAVA_OPTIONS"))
        .map(
            word ->
                switch (word) {
                  case "/usr/bin/java" ->
                      Path.of(System.getProperty("java.home"), "bin/java").toString();
                  case "/etc/oarlock/oarlock.yaml" -> configuration.toString();
                  default -> word.endsWith(".jar") ? jar(word) : word;
                })
        .toList();
  }

  private static String jar(String named) {
    assertThat(Built.deviceJar()).hasFileName(Path.of(named).getFileName().toString());
    return Built.deviceJar().toString();
  }

  private static String only(String key) {
    try {
      List<String> values =
          Files.readAllLines(UNIT).stream()
              .filter(line -> line.startsWith(key + "="))
              .map(line -> line.substring(key.length() + 1))
              .toList();
      assertThat(values).as(key).hasSize(1);
      return values.get(0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
