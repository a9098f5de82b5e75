package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.imaging.PatientPosition;

/** What a foreign service makes of copies, and how it comes back. */
public class ReidentifySteps {

  private final Scenario scenario;
  private final ExportingSite site;

  /** Made once a scenario. */
  public ReidentifySteps(Scenario scenario) {
    this.scenario = scenario;
    this.site = new ExportingSite(scenario.folder());
  }

  @When("a foreign service contours the copies")
  public void contours() {
    Path copies = exported().resolve("images");
    Run run =
        run(List.of("segment", copies.toString(), "--out", scenario.newResultFolder().toString()));
    assertThat(run.exitCode()).as(run.output()).isZero();
  }

  @When("the way back is altered by one byte")
  public void wayBackIsAltered() throws IOException {
    Path file = exported().resolve("way-back.sealed");
    String text = Files.readString(file);
    int at = text.length() - 30;
    char other = text.charAt(at) == 'A' ? 'B' : 'A';
    Files.writeString(file, text.substring(0, at) + other + text.substring(at + 1));
  }

  @When("the way back is another series'")
  public void wayBackIsAnothers() throws IOException {
    Series other = Series.thorax(scenario.newFolder("other"), PatientPosition.HFS);
    Path out = scenario.newFolder("other-export");
    Run run =
        run(
            List.of(
                "deidentify",
                other.folder().toString(),
                "--out",
                out.toString(),
                "--config",
                site.configuration("").toString()));
    assertThat(run.exitCode()).as(run.output()).isZero();
    Files.writeString(
        exported().resolve("way-back.sealed"), Files.readString(out.resolve("way-back.sealed")));
  }

  @When("an original image is exchanged")
  public void originalIsExchanged() {
    scenario
        .series()
        .changing(
            4,
            old ->
                new DatasetBuilder()
                    .copyAll(old)
                    .text(Tags.SOP_INSTANCE_UID, Uids.random())
                    .build());
  }

  @When("the structure set names another patient")
  public void namesAnotherPatient() {
    change(b -> b.text(Tags.PATIENT_ID, "P-0123456789abcdef"));
  }

  @When("the structure set refers to another series")
  public void refersToAnotherSeries() {
    change(
        b ->
            b.items(
                Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE,
                replaced(
                    read().dataset().items(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE).get(0),
                    List.of(Tags.RT_REFERENCED_STUDY_SEQUENCE, Tags.RT_REFERENCED_SERIES_SEQUENCE),
                    Tags.SERIES_INSTANCE_UID)));
  }

  @When("a contour is moved off its image")
  public void contourIsMoved() {
    List<Dataset> rois = new ArrayList<>(read().dataset().items(Tags.ROI_CONTOUR_SEQUENCE));
    List<Dataset> contours = new ArrayList<>(rois.get(0).items(Tags.CONTOUR_SEQUENCE));
    double[] points = contours.get(0).decimals(Tags.CONTOUR_DATA);
    points[2] += 5;
    contours.set(
        0,
        new DatasetBuilder().copyAll(contours.get(0)).decimals(Tags.CONTOUR_DATA, points).build());
    rois.set(
        0,
        new DatasetBuilder().copyAll(rois.get(0)).items(Tags.CONTOUR_SEQUENCE, contours).build());
    change(b -> b.items(Tags.ROI_CONTOUR_SEQUENCE, rois));
  }

  @When("the site re-identifies the structure set")
  public void reidentifies() {
    List<String> command = new ArrayList<>(List.of("reidentify", returned().toString()));
    command.addAll(List.of("--ct", scenario.series().folder().toString()));
    command.addAll(List.of("--way-back", exported().resolve("way-back.sealed").toString()));
    command.addAll(List.of("--config", site.configuration("").toString()));
    command.addAll(List.of("--out", scenario.newResultFolder().toString()));
    scenario.lastRun(run(command));
  }

  @Then("the joined structure set belongs to the patient of the series")
  public void belongsToThePatient() {
    Dataset joined = joined().dataset();
    Dataset image = scenario.series().slice(1).dataset();
    for (int tag :
        List.of(
            Tags.PATIENT_NAME,
            Tags.PATIENT_ID,
            Tags.PATIENT_BIRTH_DATE,
            Tags.STUDY_INSTANCE_UID,
            Tags.FRAME_OF_REFERENCE_UID)) {
      assertThat(joined.bytes(tag).orElseThrow())
          .as(Tags.name(tag))
          .isEqualTo(image.bytes(tag).orElseThrow());
    }
    assertThat(joined.has(Tags.PATIENT_IDENTITY_REMOVED)).isFalse();
  }

  @Then("every contour of the joined structure set lies on an image of the series")
  public void liesOnTheSeries() {
    Set<String> images = new TreeSet<>();
    scenario
        .series()
        .files()
        .forEach(
            file -> images.add(ExportingSite.read(file).text(Tags.SOP_INSTANCE_UID).orElseThrow()));
    assertThat(joined().contours())
        .isNotEmpty()
        .allSatisfy(contour -> assertThat(images).contains(contour.sopInstanceUid()));
  }

  @Then("the joined structure set is {string}")
  public void isUnapproved(String status) {
    assertThat(joined().dataset().text(Tags.APPROVAL_STATUS)).contains(status);
  }

  @Then("dciodvfy finds no error in the joined structure set")
  public void conforms() {
    assertThat(Dcmtk.look("dciodvfy", new Results(scenario.resultFolder()).structureSet()).output())
        .contains("RTStructureSet")
        .doesNotContain("Error");
  }

  private StructureSet joined() {
    return StructureSet.read(new Results(scenario.resultFolder()).structureSet());
  }

  private Path exported() {
    return scenario.resultFolders().get(0);
  }

  private Path returned() {
    return new Results(scenario.resultFolders().get(1)).structureSet();
  }

  private DicomFile read() {
    try {
      return DicomFiles.read(returned(), ReadLimits.DEFAULT);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void change(UnaryOperator<DatasetBuilder> change) {
    DicomFile old = read();
    Dataset changed = change.apply(new DatasetBuilder().copyAll(old.dataset())).build();
    try {
      DicomFiles.write(
          returned(),
          new DicomFile(old.transferSyntax(), old.sopClassUid(), old.sopInstanceUid(), changed));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The item with a random UID in the first item below these sequences. */
  private static Dataset replaced(Dataset item, List<Integer> path, int tag) {
    DatasetBuilder builder = new DatasetBuilder().copyAll(item);
    if (path.isEmpty()) {
      return builder.text(tag, Uids.random()).build();
    }
    int sequence = path.get(0);
    return builder
        .items(sequence, replaced(item.items(sequence).get(0), path.subList(1, path.size()), tag))
        .build();
  }

  private Run run(List<String> command) {
    return Run.of(Built.briefly(command), scenario.folder(), 120);
  }
}
