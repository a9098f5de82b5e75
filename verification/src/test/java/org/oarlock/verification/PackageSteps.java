package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Model packages, sound and unsound, given to the command line. */
public class PackageSteps {

  private static final long SECONDS = 240;

  private final Scenario scenario;
  private Path file = Path.of("");
  private String trusted = "";

  public PackageSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("the reference package as a file")
  public void reference() throws IOException {
    file = PackageFile.built();
    trusted = PackageFile.sha256(Files.readAllBytes(file));
  }

  @Given("the reference package as a file that nobody trusts")
  public void untrusted() {
    file = PackageFile.built();
    trusted = "0".repeat(64);
  }

  @Given("the reference package with {word} altered")
  public void altered(String name) {
    use(PackageFile.reference().altered(name));
  }

  @Given("the reference package with an entry named {string}")
  public void withEntry(String name) {
    use(PackageFile.reference().with(name));
  }

  @Given("the reference package with {string} for {string} in its manifest")
  public void withManifest(String replacement, String text) {
    use(PackageFile.reference().withManifest(text, replacement));
  }

  @When("I run {string} on the series with the package")
  public void runWithThePackage(String command) {
    run(List.of("--model", file.toString(), "--trust", trusted), Map.of());
  }

  @When("I run {string} on the series twice with the same recorded time")
  public void runTwice(String command) {
    run(List.of("--time", "2026-03-01T10:30:00Z"), Map.of());
    assertThat(scenario.lastRun().exitCode()).as(scenario.lastRun().output()).isZero();
    run(List.of("--time", "2026-03-01T10:30:00Z"), Map.of());
  }

  @When("I run {string} on the series with at most {int} MB of heap")
  public void runWithLittleHeap(String command, int megabytes) {
    run(List.of(), Map.of("JAVA_TOOL_OPTIONS", "-Xmx" + megabytes + "m"));
  }

  @Then("both structure sets have the same bytes")
  public void sameBytes() {
    assertThat(scenario.resultFolder(1).resolve("rtstruct.dcm"))
        .hasSameBinaryContentAs(scenario.resultFolder(2).resolve("rtstruct.dcm"));
  }

  @Then("the report holds the digest of the package")
  public void reportHoldsDigest() {
    assertThat(new Results(scenario.resultFolder()).packageDigest()).isEqualTo(trusted);
  }

  @Then("the report holds the digest that stands beside the package")
  public void reportHoldsDigestBeside() throws IOException {
    Path beside = file.resolveSibling(file.getFileName().toString().replace(".zip", ".sha256"));
    assertThat(new Results(scenario.resultFolder()).packageDigest())
        .isEqualTo(Files.readString(beside, StandardCharsets.US_ASCII).strip());
  }

  private void use(PackageFile made) {
    file = scenario.newFolder("package").resolve("package.zip");
    trusted = made.write(file);
  }

  private void run(List<String> options, Map<String, String> environment) {
    List<String> arguments =
        new ArrayList<>(List.of("segment", scenario.series().folder().toString()));
    arguments.addAll(List.of("--out", scenario.newResultFolder().toString()));
    arguments.addAll(options);
    scenario.lastRun(
        Run.of(
            Built.device(arguments.toArray(String[]::new)),
            scenario.folder(),
            SECONDS,
            environment));
  }
}
