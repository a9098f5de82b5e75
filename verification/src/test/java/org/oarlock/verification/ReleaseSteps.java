package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Releases: sealed, altered, checked offline, started. */
public class ReleaseSteps {

  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  private final Scenario scenario;

  public ReleaseSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a release sealed with the site's trusted key")
  public void sealed() throws IOException {
    Files.createDirectories(release().resolve("ifu"));
    Files.writeString(release().resolve("ifu/index.html"), "<title>Instructions for use</title>");
    // A link keeps the jar of the release the very jar that is verified, without another copy.
    Files.createSymbolicLink(release().resolve("oarlock-service.jar"), Built.deviceJar());
    sealedWith("trusted");
  }

  @Given("the release is sealed again with another key")
  public void sealedAgain() {
    sealedWith("another");
  }

  @Given("a release that holds another jar than the one that runs")
  public void anotherJar() throws IOException {
    Path jar = release().resolve("oarlock-service.jar");
    Files.delete(jar);
    Files.writeString(jar, "another jar that says the same of itself");
    sealedWith("trusted");
  }

  @Given("one byte of {string} in the release is altered")
  public void altered(String file) throws IOException {
    Path altered = release().resolve(file);
    byte[] bytes = Files.readAllBytes(altered);
    bytes[0] ^= 1;
    Files.write(altered, bytes);
  }

  @When("the release is checked offline")
  public void checked() {
    run("release", "verify", release().toString(), "--key", publicKey().toString());
  }

  @When("the device is started as that release")
  public void started() {
    Device device = Device.attempted(site());
    if (device.isAlive()) {
      scenario.device(scenario.closing(device));
    } else {
      scenario.lastRun(device.ended());
    }
  }

  @Then("the log-in page shows the version, the commit and the digest of the build inputs")
  public void shows() throws IOException {
    JsonNode manifest =
        JsonMapper.shared().readTree(Files.readAllBytes(release().resolve("manifest.json")));
    assertThat(new Worklist(scenario.device().site()).get("/login").body())
        .contains(manifest.get("version").asString())
        .contains(COMMIT.substring(0, 12))
        .contains(manifest.get("inputs").asString().substring(0, 12))
        .contains("engineering baseline");
  }

  /** A site that runs the release. */
  Site site() {
    return new Site(scenario.folder())
        .extra(
            "release: {manifest: \"%s\", trusted-key: \"%s\"}\n"
                .formatted(release().resolve("manifest.json"), publicKey()));
  }

  private void sealedWith(String name) {
    Path key = scenario.folder().resolve(name + ".key");
    run("release", "key", key.toString());
    run("release", "seal", release().toString(), "--commit", COMMIT, "--key", key.toString());
    assertThat(scenario.lastRun().exitCode()).as(scenario.lastRun().output()).isZero();
  }

  private Path release() {
    return scenario.folder().resolve("release");
  }

  private Path publicKey() {
    return scenario.folder().resolve("trusted.key.pub");
  }

  private void run(String... arguments) {
    scenario.lastRun(Run.of(Built.briefly(List.of(arguments)), scenario.folder(), 60));
  }
}
