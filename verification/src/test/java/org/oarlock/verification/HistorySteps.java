package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Steps that give the small repository a history. */
public class HistorySteps {

  private static final long SECONDS = 60;

  private final Scenario scenario;

  /** Shares the scenario's folder, in which the small repository stands. */
  public HistorySteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("it is committed as {string}")
  public void committed(String tag) throws IOException {
    Files.writeString(scenario.folder().resolve("small/.gitignore"), "target/\n");
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=n", "-c", "user.email=e@x", "commit", "-q", "-m", tag);
    git("tag", tag);
  }

  private void git(String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of("git"));
    line.addAll(List.of(arguments));
    Path small = scenario.folder().resolve("small");
    assertThat(Run.of(line, small, SECONDS).exitCode()).as(String.join(" ", line)).isZero();
  }
}
