package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;

/** What the written structure set says of itself. */
public class StructureSetSteps {

  private final Scenario scenario;

  public StructureSetSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Then("dciodvfy finds no error in the structure set")
  public void dciodvfy() {
    assertThat(Dcmtk.look("dciodvfy", results(1).structureSet()).output())
        .contains("RTStructureSet")
        .doesNotContain("Error");
  }

  @Then("the structure set is {string}")
  public void approval(String status) {
    assertThat(text(Tags.APPROVAL_STATUS)).isEqualTo(status);
  }

  @Then("every structure was generated {string}")
  public void generated(String algorithm) {
    assertThat(written().dataset().items(Tags.STRUCTURE_SET_ROI_SEQUENCE))
        .isNotEmpty()
        .allSatisfy(roi -> assertThat(roi.text(Tags.ROI_GENERATION_ALGORITHM)).contains(algorithm));
  }

  @Then("every image reference of the structure set is a slice of the series")
  public void references() {
    Set<String> slices = new HashSet<>();
    for (int slice = 1; slice <= scenario.series().files().size(); slice++) {
      slices.add(scenario.series().slice(slice).sopInstanceUid());
    }
    List<Dataset> images = new ArrayList<>();
    collect(written().dataset(), images);
    Set<String> referenced = new HashSet<>();
    images.forEach(
        image -> referenced.add(image.text(Tags.REFERENCED_SOP_INSTANCE_UID).orElseThrow()));
    assertThat(referenced).isEqualTo(slices);
    assertThat(written().contours())
        .isNotEmpty()
        .allSatisfy(contour -> assertThat(slices).contains(contour.sopInstanceUid()));
  }

  @Then("the structure set has the structures {string}")
  public void structures(String names) {
    assertThat(written().names()).containsExactly(names.split(", "));
  }

  @Then("the structure set holds {string}")
  public void holds(String name) {
    assertThat(written().roi(name).contours()).isNotEmpty();
  }

  @Then("the structure set does not hold {string}")
  public void doesNotHold(String name) {
    assertThat(written().names()).noneMatch(written -> written.endsWith(name));
  }

  @Then("the label of the structure set says {string}")
  @Then("the structure set label says {string}")
  public void label(String words) {
    assertThat(text(Tags.STRUCTURE_SET_LABEL)).contains(words);
  }

  @Then("the structure set names no manufacturer and no UDI")
  public void noManufacturer() {
    assertThat(text(Tags.MANUFACTURER)).isEmpty();
    assertThat(written().dataset().has(Tags.UDI_SEQUENCE)).isFalse();
    assertThat(written().dataset().has(Tags.DEVICE_SERIAL_NUMBER)).isFalse();
  }

  @Then("the structure set names the package {string}")
  public void namesPackage(String name) {
    assertThat(written().dataset().texts(Tags.SOFTWARE_VERSIONS))
        .anySatisfy(version -> assertThat(version).contains(name));
  }

  @Then("no structure of the structure set is without contours")
  public void noneEmpty() {
    assertThat(written().rois())
        .isNotEmpty()
        .allSatisfy(roi -> assertThat(roi.contours()).isNotEmpty());
  }

  @Then("the structure set description says {string}")
  public void description(String words) {
    assertThat(text(Tags.STRUCTURE_SET_DESCRIPTION)).contains(words);
  }

  @Then("the structure set was made at {string} on {string} with offset {string}")
  public void made(String time, String date, String offset) {
    assertThat(text(Tags.STRUCTURE_SET_TIME)).startsWith(time);
    assertThat(text(Tags.STRUCTURE_SET_DATE)).isEqualTo(date);
    assertThat(text(Tags.TIMEZONE_OFFSET_FROM_UTC)).isEqualTo(offset);
  }

  @Then("both structure sets are the same file")
  public void sameFile() throws IOException {
    assertThat(Files.mismatch(results(1).structureSet(), results(2).structureSet())).isEqualTo(-1);
  }

  @Then("both previews are the same file")
  public void samePreview() throws IOException {
    assertThat(Files.mismatch(results(1).preview(), results(2).preview())).isEqualTo(-1);
  }

  @Then("the preview is a PNG of at least {int} x {int} pixels")
  public void preview(int columns, int rows) throws IOException {
    Path file = results(1).preview();
    var picture = javax.imageio.ImageIO.read(file.toFile());
    assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G');
    assertThat(picture.getWidth()).isGreaterThanOrEqualTo(columns);
    assertThat(picture.getHeight()).isGreaterThanOrEqualTo(rows);
  }

  private static void collect(Dataset set, List<Dataset> images) {
    for (Dataset frame : set.items(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE)) {
      for (Dataset study : frame.items(Tags.RT_REFERENCED_STUDY_SEQUENCE)) {
        for (Dataset series : study.items(Tags.RT_REFERENCED_SERIES_SEQUENCE)) {
          images.addAll(series.items(Tags.CONTOUR_IMAGE_SEQUENCE));
        }
      }
    }
  }

  private String text(int tag) {
    return written().dataset().text(tag).orElse("");
  }

  private StructureSet written() {
    return StructureSet.read(results(1).structureSet());
  }

  private Results results(int back) {
    return new Results(scenario.resultFolder(back));
  }
}
