package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;

/** Images that leave a site, and what of them arrives. */
public class DeidentifySteps {

  private static final List<Integer> IDENTIFIERS =
      List.of(
          Tags.SOP_INSTANCE_UID,
          Tags.SERIES_INSTANCE_UID,
          Tags.STUDY_INSTANCE_UID,
          Tags.FRAME_OF_REFERENCE_UID,
          Tags.PATIENT_ID);

  private final Scenario scenario;
  private final ExportingSite site;

  /** Made once a scenario. */
  public DeidentifySteps(Scenario scenario) {
    this.scenario = scenario;
    this.site = new ExportingSite(scenario.folder());
  }

  @Given("the site's key {}")
  public void keyIs(String fault) throws IOException {
    switch (fault) {
      case "may be read by everybody" ->
          Files.setPosixFilePermissions(site.key(), PosixFilePermissions.fromString("rw-r--r--"));
      case "is missing" -> Files.delete(site.key());
      case "is too short" -> Files.writeString(site.key(), "5e5e");
      default -> throw new AssertionError(fault);
    }
  }

  @When("the site de-identifies the series")
  public void deidentifies() {
    run(site.configuration(""), List.of());
  }

  @When("the site de-identifies the series with {string}")
  public void deidentifiesWith(String options) {
    run(site.configuration(""), List.of(options.split(" ")));
  }

  @When("the site de-identifies the series, releasing {string} because {string}")
  public void deidentifiesReleasing(String code, String reason) {
    run(site.configuration(""), List.of("--release", code, "--reason", reason));
  }

  @When("a site that retains characteristics de-identifies the series")
  public void deidentifiesRetaining() {
    run(site.configuration(", retain-characteristics: true"), List.of());
  }

  @When("a site with another key de-identifies the series")
  public void anotherSiteDeidentifies() {
    run(new ExportingSite(scenario.newFolder("other-site")).configuration(""), List.of());
  }

  @Then("no text of the series is in a copy")
  public void noTextInACopy() {
    assertThat(copies()).isNotEmpty().allSatisfy(this::holdsNoTextOfTheSeries);
  }

  @Then("no text of the series is in the report")
  public void noTextInTheReport() {
    holdsNoTextOfTheSeries(scenario.resultFolder().resolve("report.json"));
    assertThat(scenario.lastRun().output())
        .doesNotContain(scenario.series().identity().patientId());
  }

  @Then("the way back holds no text of the series")
  public void noTextInTheWayBack() {
    holdsNoTextOfTheSeries(scenario.resultFolders().get(0).resolve("way-back.sealed"));
  }

  @Then("each copy says which profile it obeys")
  public void profile() {
    assertThat(copies())
        .allSatisfy(
            file -> {
              Dataset copy = ExportingSite.read(file);
              assertThat(copy.text(Tags.PATIENT_IDENTITY_REMOVED)).contains("YES");
              assertThat(copy.text(Tags.DEIDENTIFICATION_METHOD)).isPresent();
              assertThat(copy.items(Tags.DEIDENTIFICATION_METHOD_CODE_SEQUENCE))
                  .extracting(code -> code.text(Tags.CODE_VALUE).orElse(""))
                  .containsExactly("113100", "113107");
            });
  }

  @Then("dciodvfy finds no error in a copy")
  public void copiesConform() {
    Run run = Dcmtk.look("dciodvfy", copies().get(0));
    assertThat(run.output()).contains("CTImage");
    assertThat(run.output().lines().filter(line -> line.startsWith("Error"))).isEmpty();
  }

  @Then("both runs gave the same copies")
  public void sameCopies() throws IOException {
    List<Path> before = copies(2);
    assertThat(before).hasSameSizeAs(copies());
    for (int n = 0; n < before.size(); n++) {
      assertThat(Files.mismatch(before.get(n), copies().get(n))).isEqualTo(-1);
    }
  }

  @Then("the copies have valid identifiers that the series has not")
  public void validIdentifiers() {
    Set<String> given = identifiers(scenario.series().files());
    assertThat(identifiers(copies()))
        .hasSameSizeAs(given)
        .doesNotContainAnyElementsOf(given)
        .allMatch(
            value -> value.startsWith("P-") || value.startsWith("2.25.") && Uids.isValid(value));
  }

  @Then("the two runs have no identifier in common")
  public void nothingInCommon() {
    assertThat(identifiers(copies())).doesNotContainAnyElementsOf(identifiers(copies(2)));
  }

  @Then("the copies lie where the images lie and have their pixels")
  public void sameImages() {
    List<Path> images = scenario.series().files();
    for (int n = 0; n < images.size(); n++) {
      Dataset image = ExportingSite.read(images.get(n));
      Dataset copy = ExportingSite.read(copies().get(n));
      for (int tag :
          List.of(
              Tags.IMAGE_POSITION_PATIENT,
              Tags.IMAGE_ORIENTATION_PATIENT,
              Tags.PIXEL_SPACING,
              Tags.RESCALE_SLOPE,
              Tags.RESCALE_INTERCEPT)) {
        assertThat(copy.bytes(tag).orElseThrow()).isEqualTo(image.bytes(tag).orElseThrow());
      }
      assertThat(copy.bytes(Tags.PIXEL_DATA).orElseThrow())
          .isEqualTo(image.bytes(Tags.PIXEL_DATA).orElseThrow());
    }
  }

  @Then("all dates of the copies are moved back by the same days")
  public void datesMoved() {
    Set<String> dates = new TreeSet<>();
    for (Path copy : copies()) {
      for (int tag : List.of(Tags.STUDY_DATE, Tags.SERIES_DATE, Tags.ACQUISITION_DATE)) {
        dates.add(ExportingSite.read(copy).text(tag).orElseThrow());
      }
    }
    assertThat(dates).hasSize(1).allMatch(date -> date.compareTo("20260301") < 0);
  }

  @Then("the copies have no age")
  public void noAge() {
    assertThat(copies())
        .isNotEmpty()
        .noneMatch(copy -> ExportingSite.read(copy).has(Tags.PATIENT_AGE));
  }

  @Then("the copies have the age {string}")
  public void age(String age) {
    assertThat(copies())
        .isNotEmpty()
        .allSatisfy(
            copy -> assertThat(ExportingSite.read(copy).text(Tags.PATIENT_AGE)).contains(age));
  }

  @Given("a running device of a site with a key and the rules")
  public void runningDevice(String rules) {
    scenario.start(
        new Site(scenario.folder())
            .routes(rules.indent(2))
            .extra("deidentification: {key-file: site.key}\n"));
  }

  @Then("no text of the series is in the copies that the device laid out")
  public void noTextInLaidOutCopies() {
    List<Path> copies = ExportingSite.filesIn(laidOut().resolve("images"));
    assertThat(copies)
        .hasSameSizeAs(scenario.series().files())
        .allSatisfy(this::holdsNoTextOfTheSeries);
  }

  @Then("the device laid out no copies")
  public void laidOutNothing() {
    assertThat(laidOut().resolve("images")).doesNotExist();
  }

  private Path laidOut() {
    return scenario
        .device()
        .site()
        .folder()
        .resolve("storage/dry-run/case-" + scenario.theCase().orElseThrow().get("id").asLong());
  }

  private void run(Path configuration, List<String> options) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("deidentify", scenario.series().folder().toString()));
    command.addAll(List.of("--out", scenario.newResultFolder().toString()));
    command.addAll(List.of("--config", configuration.toString()));
    command.addAll(options);
    scenario.lastRun(Run.of(Built.briefly(command), scenario.folder(), 120));
  }

  private void holdsNoTextOfTheSeries(Path file) {
    try {
      String all = Files.readString(file, StandardCharsets.ISO_8859_1);
      List<String> texts = new ArrayList<>(PatientWords.ALL);
      texts.add(scenario.series().identity().patientId());
      texts.add(scenario.series().identity().patientName());
      texts.add(scenario.series().identity().birthDate());
      texts.addAll(identifiers(scenario.series().files()));
      assertThat(texts).noneMatch(all::contains);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<Path> copies() {
    return copies(1);
  }

  private List<Path> copies(int back) {
    return ExportingSite.filesIn(scenario.resultFolder(back).resolve("images"));
  }

  private static Set<String> identifiers(List<Path> files) {
    Set<String> found = new TreeSet<>();
    for (Path file : files) {
      Dataset image = ExportingSite.read(file);
      IDENTIFIERS.forEach(tag -> found.add(image.text(tag).orElseThrow()));
    }
    return found;
  }
}
