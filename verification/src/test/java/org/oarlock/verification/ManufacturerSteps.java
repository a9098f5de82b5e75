package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import tools.jackson.databind.json.JsonMapper;

/** A manufacturer that does not exist states what it would state, and others try to. */
public class ManufacturerSteps {

  private static final String NAME = "Fictitious Devices Ltd";
  private static final String UDI = "(01)00000000000000(21)FICTITIOUS";
  private static final String CE_MARK = "CE 0000";

  private final Scenario scenario;
  private final ReleaseSteps release;

  public ManufacturerSteps(Scenario scenario, ReleaseSteps release) {
    this.scenario = scenario;
    this.release = release;
  }

  @Given("a statement of a manufacturer for this build")
  public void forThisBuild() throws IOException {
    Path manifest = scenario.folder().resolve("release/manifest.json");
    write(JsonMapper.shared().readTree(Files.readAllBytes(manifest)).get("inputs").asString(), "");
    signedWith("manufacturer");
  }

  @Given("a statement of a manufacturer for another build")
  public void forAnotherBuild() throws IOException {
    write("ab".repeat(32), "");
    signedWith("manufacturer");
  }

  @Given("the CE mark in the statement is altered")
  public void altered() throws IOException {
    Files.writeString(statement(), Files.readString(statement()).replace(CE_MARK, "CE 0001"));
  }

  @Given("the statement is signed again with another key")
  public void signedAgain() {
    signedWith("foreign");
  }

  @When("a manufacturer signs a statement with an unknown key")
  public void unknownKey() throws IOException {
    write("ab".repeat(32), ", \"cleared-by\": \"Somebody\"");
    state("manufacturer");
  }

  @When("the device is started in the manufacturer's name")
  public void started() {
    Site site =
        release
            .site()
            .extra(
                "manufacturer: {statement: \"%s\", trusted-key: \"%s\"}\n"
                    .formatted(statement(), scenario.folder().resolve("manufacturer.key.pub")));
    Installation.copyInto(site);
    Device device = Device.attempted(site);
    if (device.isAlive()) {
      scenario.use(
          scenario.closing(device),
          scenario.closing(Dcmtk.planningSystem(site)),
          SharedDevice.physicistAgain(device));
    } else {
      scenario.lastRun(device.ended());
    }
  }

  @Then(
      "the start-up line, the log-in page and the page about the device say what the manufacturer states")
  public void shows() {
    assertThat(scenario.device().output())
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("stated by " + NAME, CE_MARK, UDI, "manifest: engineering baseline"));
    assertThat(page("/login"))
        .contains(NAME + " states " + CE_MARK + " for this release.", UDI)
        .doesNotContain("Not a certified device.");
    assertThat(page("/about")).contains(NAME, CE_MARK, UDI, "engineering baseline");
  }

  @Then("the page about the device says that it is not certified and names nobody")
  public void namesNobody() {
    assertThat(page("/about"))
        .contains("Not a certified device.", "absent: no manufacturer has signed a statement")
        .doesNotContain("CE 0", "(01)");
  }

  @Then("the delivered structure set names the manufacturer and his UDI")
  public void delivered() {
    Path file = scenario.structureSets().get(0);
    assertThat(Dcmtk.look("dciodvfy", file).output())
        .contains("RTStructureSet")
        .doesNotContain("Error");
    Dataset set = StructureSet.read(file).dataset();
    assertThat(set.text(Tags.MANUFACTURER)).contains(NAME);
    assertThat(set.items(Tags.UDI_SEQUENCE))
        .singleElement()
        .satisfies(item -> assertThat(item.text(Tags.UNIQUE_DEVICE_IDENTIFIER)).contains(UDI));
    assertThat(set.has(Tags.DEVICE_SERIAL_NUMBER)).isFalse();
  }

  private void write(String inputs, String more) throws IOException {
    Files.writeString(
        statement(),
        "{\"name\": \"%s\", \"udi\": \"%s\", \"ce-mark\": \"%s\", \"inputs\": \"%s\"%s}\n"
            .formatted(NAME, UDI, CE_MARK, inputs, more));
  }

  private void signedWith(String name) {
    state(name);
    assertThat(scenario.lastRun().exitCode()).as(scenario.lastRun().output()).isZero();
  }

  private void state(String name) {
    String key = scenario.folder().resolve(name + ".key").toString();
    run("release", "key", key);
    run("release", "state", statement().toString(), "--key", key);
  }

  private void run(String... arguments) {
    scenario.lastRun(Run.of(Built.briefly(List.of(arguments)), scenario.folder(), 60));
  }

  private Path statement() {
    return scenario.folder().resolve("manufacturer.json");
  }

  private String page(String path) {
    return new Worklist(scenario.device().site()).get(path).body();
  }
}
