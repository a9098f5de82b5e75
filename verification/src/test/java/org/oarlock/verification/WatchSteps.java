package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps of a check that stays and answers edits. */
public class WatchSteps {

  private final Scenario scenario;
  private final List<String> answers = new ArrayList<>();
  private @Nullable Process process;
  private @Nullable BufferedReader output;

  /** Shares the scenario's folder, in which the small repository stands. */
  public WatchSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @When("the trace tool watches with {string}")
  public void watches(String command) throws IOException {
    process =
        new ProcessBuilder(Built.trace(command.split(" ")))
            .directory(small().toFile())
            .redirectErrorStream(true)
            .start();
    output = process.inputReader(StandardCharsets.UTF_8);
    assertThat(until("Watching")).contains("Promises in force");
  }

  @When("in its file {string} the words {string} and {string} are saved in turn, {int} times")
  public void saved(String file, String words, String others, int times) throws IOException {
    Path path = small().resolve(file);
    String text = Files.readString(path);
    for (int i = 0; i < times; i++) {
      String edited = i % 2 == 0 ? text.replaceFirst(words, others) : text;
      Files.writeString(path, edited);
      answers.add(until(" findings: "));
    }
  }

  @Then("each edit was answered with {string}")
  public void answered(String words) {
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i)).contains((i % 2 == 0 ? "+ " : "- ") + words);
    }
  }

  /** A watch that nobody stops would outlive the run. */
  @After
  public void stop() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  private String until(String words) throws IOException {
    if (output == null) {
      throw new AssertionError("nothing watches");
    }
    StringBuilder read = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      read.append(line).append('\n');
      if (line.contains(words)) {
        return read.toString();
      }
    }
    throw new AssertionError("the watch ended: " + read);
  }

  private Path small() {
    return scenario.folder().resolve("small");
  }
}
