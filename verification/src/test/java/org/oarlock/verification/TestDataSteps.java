package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Files of other makers, sound, odd and hostile, from a folder beside the project. */
public class TestDataSteps {

  private static final Set<String> MOVING =
      Set.of("ARRIVED", "ROUTED", "GATED", "SEGMENTED", "DRAWN");

  private final Scenario scenario;
  private Path data = Path.of("");
  private final Map<String, Integer> answers = new TreeMap<>();
  private final List<Path> silent = new ArrayList<>();

  public TestDataSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("the test data {string}")
  public void testData(String name) {
    data = folder().resolve(name);
    if (!Files.isDirectory(data)) {
      throw new TestAbortedException(
          "there is no " + data + "; set OARLOCK_TEST_DATA to the folder with the test data");
    }
  }

  @When("each of its files is sent byte for byte as {string} and answered within {int} seconds")
  public void sent(String scanner, int seconds) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(data)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      try {
        String answer =
            VerbatimStore.store(
                scenario.device().site(), scanner, VerbatimFile.read(file), seconds);
        answers.merge(answer.replaceFirst(":.*", ""), 1, Integer::sum);
      } catch (SocketTimeoutException e) {
        silent.add(file);
      }
      assertThat(scenario.device().isAlive()).as("the device after " + file).isTrue();
    }
    System.out.println(files.size() + " files of " + data.getFileName() + ": " + answers);
    assertThat(silent).as("files without an answer").isEmpty();
  }

  @Then("within {int} seconds no case of the device is moving")
  public void allRest(int seconds) {
    await()
        .atMost(Duration.ofSeconds(seconds))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () ->
                assertThat(scenario.worklist().cases())
                    .noneMatch(found -> MOVING.contains(found.get("state").asString())));
  }

  @When("I run {string} on it")
  public void runOnIt(String command) {
    scenario.lastRun(
        Run.of(
            Built.device(
                command.replace("oarlock ", ""),
                data.toString(),
                "--out",
                scenario.newResultFolder().toString()),
            scenario.folder(),
            300));
  }

  @Then("it is contoured, or refused for a reason that is right for {string}")
  public void contouredOrRefused(String code) {
    Results results = new Results(scenario.resultFolder());
    if (scenario.lastRun().exitCode() == 3) {
      assertThat(results.coded("reasons", code)).isNotEmpty();
    } else {
      assertThat(scenario.lastRun().exitCode()).as(scenario.lastRun().output()).isZero();
    }
  }

  private static Path folder() {
    return Optional.ofNullable(System.getenv("OARLOCK_TEST_DATA"))
        .map(Path::of)
        .orElse(Path.of("..", "..", "shared", "data"))
        .toAbsolutePath()
        .normalize();
  }
}
