package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.Vr;
import org.oarlock.dicom.series.SeriesWriter;
import org.oarlock.dicom.series.StoredForm;
import org.oarlock.imaging.PatientPosition;

/** Series as foreign software writes them, and what foreign software thinks of ours. */
public class FileSteps {

  private static final List<String> TRANSFER_SYNTAXES =
      List.of(
          Uids.IMPLICIT_VR_LITTLE_ENDIAN,
          Uids.EXPLICIT_VR_BIG_ENDIAN,
          Uids.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN,
          Uids.RLE_LOSSLESS,
          Uids.JPEG_LOSSLESS_SV1);

  private static final List<StoredForm> FORMS =
      List.of(
          StoredForm.SCANNER,
          StoredForm.PLAIN,
          new StoredForm(true, 13, 1, -1024),
          new StoredForm(false, 16, 0.25, -8192),
          new StoredForm(true, 16, 0.5, 100));

  private final Scenario scenario;

  /** Made once a scenario. */
  public FileSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("the phantom CT series {string} with hostile files beside it")
  public void withHostileFiles(String name) throws IOException {
    HostileFiles.beside(thorax(name).folder());
  }

  @Given("the phantom CT series {string} with its slices in every transfer syntax that is decoded")
  public void inEveryTransferSyntax(String name) {
    List<Path> files = thorax(name).files();
    // The first slices stay as they are, in explicit VR little endian.
    for (int slice = TRANSFER_SYNTAXES.size(); slice < files.size(); slice++) {
      Dcmtk.convert(files.get(slice), TRANSFER_SYNTAXES.get(slice % TRANSFER_SYNTAXES.size()));
    }
  }

  @Given("the phantom CT series {string} with its slices stored in different forms")
  public void inDifferentForms(String name) throws IOException {
    Series series = thorax(name);
    List<Path> files = series.files();
    for (int slice = 0; slice < files.size(); slice++) {
      StoredForm form = FORMS.get(slice % FORMS.size());
      DicomFiles.write(
          files.get(slice),
          SeriesWriter.instance(series.phantom().volume(), series.identity(), form, slice));
    }
    series.changing(1, FileSteps::withNoiseInUnusedBits);
  }

  @Given("the phantom CT series {string} of a patient with a Japanese name")
  public void japanese(String name) {
    byte[] encoded = "Yamada^Tarou=山田^太郎=やまだ^たろう".getBytes(Charset.forName("ISO-2022-JP"));
    byte[] terms = "\\ISO 2022 IR 87".getBytes(StandardCharsets.US_ASCII);
    thorax(name)
        .changingAll(
            dataset ->
                new DatasetBuilder()
                    .copyAll(dataset)
                    .bytes(Tags.SPECIFIC_CHARACTER_SET, Vr.CS, terms)
                    .bytes(Tags.PATIENT_NAME, Vr.PN, encoded)
                    .build());
  }

  @Then("the conformance checker finds no error in the series")
  public void seriesConforms() {
    for (Path file : scenario.series().files().subList(0, FORMS.size())) {
      assertThat(errors(file)).isEmpty();
    }
  }

  @Then("the conformance checker finds no error in the structure set")
  public void structureSetConforms() {
    assertThat(errors(structureSet())).isEmpty();
  }

  @Then("the structure set is an unapproved automatic draft of no manufacturer")
  public void draft() throws IOException {
    Dataset dataset = DicomFiles.read(structureSet(), ReadLimits.DEFAULT).dataset();
    assertThat(dataset.text(Tags.APPROVAL_STATUS)).contains("UNAPPROVED");
    assertThat(dataset.text(Tags.MANUFACTURER)).isEmpty();
    assertThat(dataset.has(Tags.UDI_SEQUENCE)).isFalse();
    assertThat(dataset.has(Tags.REVIEWER_NAME)).isFalse();
    assertThat(dataset.items(Tags.STRUCTURE_SET_ROI_SEQUENCE))
        .isNotEmpty()
        .allSatisfy(
            roi -> assertThat(roi.text(Tags.ROI_GENERATION_ALGORITHM)).contains("AUTOMATIC"));
  }

  @Then("patient and study of the structure set have the same bytes as those of the series")
  public void identity() throws IOException {
    Dataset image = scenario.series().slice(1).dataset();
    Dataset set = DicomFiles.read(structureSet(), ReadLimits.DEFAULT).dataset();
    for (int tag :
        List.of(
            Tags.SPECIFIC_CHARACTER_SET,
            Tags.PATIENT_NAME,
            Tags.PATIENT_ID,
            Tags.PATIENT_BIRTH_DATE,
            Tags.PATIENT_SEX,
            Tags.STUDY_INSTANCE_UID,
            Tags.STUDY_DATE,
            Tags.STUDY_ID,
            Tags.FRAME_OF_REFERENCE_UID)) {
      assertThat(set.bytes(tag).orElseThrow())
          .as(Tags.name(tag))
          .isEqualTo(image.bytes(tag).orElseThrow());
    }
  }

  @Then("the file of the structure set ends with its last element")
  public void endsWithItsLastElement() throws IOException {
    byte[] bytes = Files.readAllBytes(structureSet());
    // Approval Status (300E,0002) has the highest tag of a structure set.
    byte[] last = "UNAPPROVED".getBytes(StandardCharsets.US_ASCII);
    assertThat(Arrays.copyOfRange(bytes, bytes.length - last.length, bytes.length)).isEqualTo(last);
  }

  private Series thorax(String name) {
    assertThat(name).as("the phantoms there are").isEqualTo("thorax");
    scenario.series(Series.thorax(scenario.newFolder("series"), PatientPosition.HFS));
    return scenario.series();
  }

  private Path structureSet() {
    return scenario.resultFolder().resolve("rtstruct.dcm");
  }

  private List<String> errors(Path file) {
    Run run = Run.of(List.of("dciodvfy", "-new", file.toString()), scenario.folder(), 30);
    // It names the kind of object that it has checked against.
    assertThat(run.output()).containsAnyOf("CTImage", "RTStructureSet");
    return run.output().lines().filter(line -> line.startsWith("Error")).toList();
  }

  private static Dataset withNoiseInUnusedBits(Dataset dataset) {
    ByteBuffer pixels =
        ByteBuffer.wrap(dataset.bytes(Tags.PIXEL_DATA).orElseThrow())
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < pixels.capacity(); at += 2) {
      pixels.putShort(at, (short) (pixels.getShort(at) | (at & 6) << 12));
    }
    return new DatasetBuilder()
        .copyAll(dataset)
        .bytes(Tags.PIXEL_DATA, Vr.OW, pixels.array())
        .build();
  }
}
