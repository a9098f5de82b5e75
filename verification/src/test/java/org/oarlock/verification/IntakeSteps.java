package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.Answered;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.dicom.network.OpenOutcome;
import org.oarlock.dicom.network.ProposedContext;
import org.oarlock.dicom.network.StoreAssociation;
import org.oarlock.dicom.network.StoreClient;
import tools.jackson.databind.JsonNode;

/** Scanners that repeat, change and mix up what they send, and what the device keeps of it. */
public class IntakeSteps {
  private final Scenario scenario;
  private int status = -1;

  /** Made once a scenario. */
  public IntakeSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a running device that keeps more room than the disk has")
  public void keepsMoreRoom() {
    scenario.start(new Site(scenario.folder()).reserveMegabytes(1L << 40));
  }

  @Given("a running device with the rules")
  public void withTheRules(String rules) {
    scenario.start(new Site(scenario.folder()).routes(rules.indent(2)));
  }

  @When("the scanner {string} sends the series with another content of slice {int}")
  public void sendsAnotherContent(String scanner, int slice) throws IOException {
    List<Path> files = changed(slice, Tags.SERIES_DESCRIPTION, "another content");
    sent(scanner, files);
  }

  @When(
      "the scanner {string} sends the series with the body part {string} everywhere but in slice"
          + " {int}")
  public void sendsAnotherBodyPart(String scanner, String bodyPart, int slice) throws IOException {
    List<Path> all = scenario.series().files();
    for (Path file : all) {
      DicomFiles.write(file, with(read(file), Tags.BODY_PART_EXAMINED, bodyPart));
    }
    sent(scanner, changed(slice, Tags.BODY_PART_EXAMINED, "HEAD"));
  }

  @When("the scanner {string} sends the series without the last slice")
  public void sendsAllButTheLast(String scanner) {
    List<Path> all = scenario.series().files();
    sent(scanner, all.subList(0, all.size() - 1));
  }

  @When("the scanner {string} sends the series without slice {int}")
  public void sendsAllBut(String scanner, int slice) {
    List<Path> some = new ArrayList<>(scenario.series().files());
    some.remove(slice - 1);
    sent(scanner, some);
  }

  @When("the scanner {string} announces slice {int} and sends slice {int}")
  public void announcesAnother(String scanner, int announced, int sent) throws IOException {
    DicomFile name = read(scenario.series().files().get(announced - 1));
    DicomFile content = read(scenario.series().files().get(sent - 1));
    byte[] mixed =
        DicomFiles.encode(
            new DicomFile(
                content.transferSyntax(),
                name.sopClassUid(),
                name.sopInstanceUid(),
                content.dataset()));
    DicomPeer device =
        new DicomPeer("127.0.0.1", scenario.device().site().dicomPort(), Site.DEVICE_AE, scanner);
    ProposedContext context = new ProposedContext(Uids.CT_IMAGE_STORAGE, content.transferSyntax());
    OpenOutcome.Opened opened = (OpenOutcome.Opened) StoreClient.open(device, List.of(context));
    try (StoreAssociation association = opened.association()) {
      status = ((Answered) association.store(mixed)).status().code();
    }
  }

  @Then("the instance is refused with status {string}")
  public void refusedWith(String hex) {
    assertThat(String.format(Locale.ROOT, "%04X", status)).isEqualTo(hex);
  }

  @Then("within {int} seconds the series has made {int} case(s)")
  public void hasMadeCases(int seconds, int count) {
    await("cases of the series")
        .pollInSameThread()
        .atMost(Duration.ofSeconds(seconds))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> assertThat(cases()).hasSize(count));
  }

  @Then("the case holds every image of the series")
  public void holdsEveryImage() throws IOException {
    try (Stream<Path> files = Files.walk(storage().resolve("instances"))) {
      assertThat(files.filter(Files::isRegularFile).count())
          .isEqualTo(scenario.series().files().size());
    }
  }

  @Then("no stored file is named after the series")
  public void noStoredFileIsNamedAfterTheSeries() throws IOException {
    try (Stream<Path> files = Files.walk(storage())) {
      assertThat(files.map(file -> storage().relativize(file).toString()))
          .noneMatch(name -> name.contains(scenario.series().identity().seriesInstanceUid()))
          .noneMatch(name -> name.contains("CT1"));
    }
  }

  @Then("the health page says {string}")
  public void healthSays(String word) {
    await("health")
        .pollInSameThread()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(scenario.worklist().get("/health").body()).contains(word));
  }

  private List<JsonNode> cases() {
    String series = scenario.series().identity().seriesInstanceUid();
    return StreamSupport.stream(scenario.worklist().cases().spliterator(), false)
        .filter(each -> each.get("seriesInstanceUid").asString().equals(series))
        .toList();
  }

  private Path storage() {
    return scenario.device().site().folder().resolve("storage");
  }

  private void sent(String scanner, List<Path> files) {
    scenario.lastRun(Dcmtk.store(scenario.device().site(), scanner, files));
    assertThat(scenario.lastRun().exitCode()).as(scenario.lastRun().output()).isZero();
  }

  /** All files of the series, one of them with another text, each under its old UID. */
  private List<Path> changed(int slice, int tag, String text) throws IOException {
    List<Path> files = new java.util.ArrayList<>(scenario.series().files());
    Path other = scenario.newFolder("changed").resolve("changed.dcm");
    DicomFiles.write(other, with(read(files.get(slice - 1)), tag, text));
    files.set(slice - 1, other);
    return files;
  }

  private static DicomFile read(Path file) throws IOException {
    return DicomFiles.read(file, ReadLimits.DEFAULT);
  }

  private static DicomFile with(DicomFile file, int tag, String text) {
    return new DicomFile(
        file.transferSyntax(),
        file.sopClassUid(),
        file.sopInstanceUid(),
        new DatasetBuilder().copyAll(file.dataset()).text(tag, text).build());
  }
}
