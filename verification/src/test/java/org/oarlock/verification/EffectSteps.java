package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * Steps of the campaign that takes controls out: a control of the small repository and its test.
 */
public class EffectSteps {

  private final TraceSteps trace;
  private final Scenario scenario;
  private List<ProcessHandle> started = List.of();

  /** Shares the small repository and the folder of the scenario. */
  public EffectSteps(TraceSteps trace, Scenario scenario) {
    this.trace = trace;
    this.scenario = scenario;
  }

  @Given("the device runs without {string}")
  public void without(String order) {
    System.setProperty(
        Built.AGENT,
        "-javaagent:" + Built.agentJar() + "=status=" + status() + ",disable=" + order);
  }

  @Then("the agent says that the method was taken out and called")
  public void called() {
    assertThat(status()).content().contains("disabled ", "called ").doesNotContain("refused ");
  }

  /** The next scenario tests the whole device again. */
  @After("@SRS-4101")
  public void whole() {
    System.clearProperty(Built.AGENT);
  }

  private Path status() {
    return scenario.folder().resolve("agent.txt");
  }

  @Given("its control is taken out by {string}")
  public void takenOut(String order) throws IOException {
    String[] words = order.split("=>", 2);
    trace.replaced(
        "risk/rc.yaml",
        "  state: implemented",
        "  state: implemented\n  disabledBy: {method: '"
            + words[0]
            + "', instead: "
            + words[1]
            + "}");
  }

  @Given("a test says that the higher of {int} and {int} degrees is {int}")
  public void higher(int one, int other, int expected) throws IOException {
    test(
        "org.junit.jupiter.api.Assertions.assertEquals(%d.0, new Guard().higher(%d, %d));"
            .formatted(expected, one, other));
  }

  @Given("a test waits for ever where the higher of {int} and {int} degrees is not {int}")
  public void waits(int one, int other, int expected) throws IOException {
    test(
        "if (new Guard().higher(%d, %d) != %d) { Thread.sleep(Long.MAX_VALUE); }"
            .formatted(one, other, expected));
  }

  @Given(
      "a test leaves a temporary file and says that the higher of {int} and {int} degrees is {int}")
  public void leaves(int one, int other, int expected) throws IOException {
    test(
        """
        java.nio.file.Files.writeString(
            java.nio.file.Path.of("%s"),
            java.nio.file.Files.createTempFile("left", "") + "\\n",
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.APPEND);
        org.junit.jupiter.api.Assertions.assertEquals(%d.0, new Guard().higher(%d, %d));
        """
            .formatted(left(), expected, one, other));
  }

  @Then("every temporary file of the test is gone")
  public void leftNothing() throws IOException {
    assertThat(Files.readAllLines(left()))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(Path.of(file)).doesNotExist());
  }

  private Path left() {
    return scenario.folder().resolve("left.txt");
  }

  @When("the trace tool is killed while it runs the tests of {string}")
  public void killed(String control) throws IOException, InterruptedException {
    Process tool =
        new ProcessBuilder(Built.trace("effect", "-C", trace.root().toString(), control))
            .redirectErrorStream(true)
            .redirectOutput(scenario.folder().resolve("killed.txt").toFile())
            .start();
    try {
      await().atMost(Duration.ofSeconds(60)).until(() -> tool.descendants().count() > 0);
      started = tool.descendants().toList();
    } finally {
      tool.destroyForcibly().waitFor();
    }
  }

  @Then("within {int} seconds nothing that it started runs any more")
  public void gone(int seconds) {
    assertThat(started).isNotEmpty();
    await()
        .atMost(Duration.ofSeconds(seconds))
        .until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Given("a test says nothing about the control")
  public void nothing() throws IOException {
    test("");
  }

  /**
   * A test class beside the module, compiled against its classes, with the class path of a build.
   */
  private void test(String body) throws IOException {
    trace.built();
    Path root = trace.root();
    Path source = root.resolve("m/test/GuardTest.java");
    Files.createDirectories(source.getParent());
    Files.writeString(
        source,
        """
        package a.c;

        import org.junit.jupiter.api.Test;
        import org.oarlock.trace.annotations.Verifies;

        class GuardTest {
          @Test
          @Verifies(value = "RC-1", shows = Verifies.Shows.EFFECTIVE)
          void takes_the_higher() throws Exception {
            %s
          }
        }
        """
            .formatted(body));
    String path = System.getProperty("java.class.path");
    List<String> arguments =
        List.of(
            "-proc:none",
            "-d",
            Files.createDirectories(root.resolve("m/target/test-classes")).toString(),
            "-classpath",
            root.resolve("m/target/classes") + System.getProperty("path.separator") + path,
            source.toString());
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new))
        != 0) {
      throw new AssertionError("the test of the small repository does not compile");
    }
    Files.writeString(root.resolve("m/target/test-class-path.txt"), path);
    Files.copy(Built.agentJar(), root.resolve("target/agent.jar"));
  }
}
