package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Steps of files and machines that are not as the trace tool expects them. */
public class OddFileSteps {

  private static final long SECONDS = 60;

  private final Scenario scenario;

  /** Shares the scenario's folder, in which the small repository stands. */
  public OddFileSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("its file {string} is a link to where it was moved")
  public void moved(String file) throws IOException {
    Path path = small().resolve(file);
    Path elsewhere = Files.move(path, scenario.folder().resolve("moved"));
    Files.createSymbolicLink(path, elsewhere);
  }

  /** Made by a shell, because the machine of the tests may know no umlauts either. */
  @Given("a file whose name holds an umlaut stands in {string}")
  public void umlaut(String folder) {
    String make = "mkdir -p " + folder + " && printf '' > " + folder;
    String name = "/\"$(printf '\\303\\234')\"bersicht.feature";
    assertThat(Run.of(List.of("sh", "-c", make + name), small(), SECONDS).exitCode()).isZero();
  }

  @When("the trace tool runs {string} on a machine that knows no umlauts")
  public void withoutUmlauts(String command) {
    List<String> line = Built.trace(command.split(" "));
    scenario.lastRun(Run.of(line, small(), SECONDS, Map.of("LC_ALL", "C")));
  }

  @When("{string} of the trace tool is stopped as soon as it made a temporary folder")
  public void stopped(String command) throws IOException, InterruptedException {
    Files.createDirectory(temporary());
    List<String> line = new ArrayList<>(Built.trace(command.split(" ")));
    line.add(line.indexOf("-jar"), "-Djava.io.tmpdir=" + temporary());
    Process process =
        new ProcessBuilder(line)
            .directory(small().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (left() == 0 && process.isAlive() && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    assertThat(left()).isPositive();
    process.destroy();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Then("nothing of it is left")
  public void nothingIsLeft() throws IOException {
    assertThat(left()).isZero();
  }

  private long left() throws IOException {
    try (Stream<Path> folders = Files.list(temporary())) {
      return folders.filter(Files::isDirectory).count();
    }
  }

  private Path temporary() {
    return scenario.folder().resolve("temporary");
  }

  private Path small() {
    return scenario.folder().resolve("small");
  }
}
