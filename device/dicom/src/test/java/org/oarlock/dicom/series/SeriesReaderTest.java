package org.oarlock.dicom.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.trace.annotations.Verifies;

class SeriesReaderTest {

  @TempDir Path folder;

  @Test
  @Verifies("SRS-402")
  void unreadable_files_are_named_and_the_rest_is_read() throws IOException {
    PhantomSeries.write(PatientPosition.HFS, StoredForm.SCANNER, folder.resolve("deep/er"));
    Files.writeString(folder.resolve("LICENSE.txt"), "not an image, just words about one");
    Files.createFile(folder.resolve("empty"));

    ScanResult result = SeriesReader.scan(folder, ReadLimits.DEFAULT);

    assertThat(result.instances()).hasSize(40);
    assertThat(result.unreadable())
        .extracting(unreadable -> unreadable.file().getFileName().toString())
        .containsExactly("LICENSE.txt", "empty");
    assertThat(result.unreadable())
        .allSatisfy(unreadable -> assertThat(unreadable.reason()).contains("not a DICOM file"));
  }

  @Test
  @Verifies("SRS-402")
  void symbolic_links_are_not_followed() throws IOException {
    PhantomSeries.write(PatientPosition.HFS, StoredForm.SCANNER, folder.resolve("elsewhere"));
    Path chosen = Files.createDirectory(folder.resolve("chosen"));
    Files.createSymbolicLink(chosen.resolve("tree"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(
        chosen.resolve("file"), folder.resolve("elsewhere").resolve("ct-0000.dcm"));

    ScanResult result = SeriesReader.scan(chosen, ReadLimits.DEFAULT);

    assertThat(result.instances()).isEmpty();
    assertThat(result.unreadable()).isEmpty();
  }

  @Test
  @Verifies("SRS-401")
  void what_a_header_does_not_say_is_empty() {
    CtInstance instance = instance(new DatasetBuilder().build());

    assertThat(instance.position()).isEmpty();
    assertThat(instance.orientation()).isEmpty();
    assertThat(instance.spacing()).isEmpty();
    assertThat(instance.rescale()).isEmpty();
    assertThat(instance.rows()).isEmpty();
    assertThat(instance.patientAgeYears()).isEmpty();
    assertThat(instance.frameOfReferenceUid()).isEmpty();
    assertThat(instance.isLocalizer()).isFalse();
  }

  @Test
  @Verifies("SRS-401")
  void values_without_meaning_are_empty_too() {
    CtInstance instance =
        instance(
            new DatasetBuilder()
                .decimals(Tags.IMAGE_POSITION_PATIENT, 1, 2)
                .text(Tags.IMAGE_ORIENTATION_PATIENT, "1", "0", "x", "0", "1", "0")
                .decimals(Tags.PIXEL_SPACING, 0, 1)
                .decimals(Tags.RESCALE_SLOPE, 0)
                .decimals(Tags.RESCALE_INTERCEPT, -1024)
                .text(Tags.PATIENT_AGE, "62")
                .build());

    assertThat(instance.position()).isEmpty();
    assertThat(instance.orientation()).isEmpty();
    assertThat(instance.spacing()).isEmpty();
    assertThat(instance.rescale()).isEmpty();
    assertThat(instance.patientAgeYears()).isEmpty();
  }

  @Test
  @Verifies("SRS-401")
  void ages_are_years_whatever_their_unit() {
    assertThat(List.of("062Y", "018M", "052W", "730D"))
        .extracting(
            age ->
                instance(new DatasetBuilder().text(Tags.PATIENT_AGE, age).build())
                    .patientAgeYears()
                    .orElseThrow())
        .satisfiesExactly(
            years -> assertThat(years).isEqualTo(62),
            years -> assertThat(years).isEqualTo(1.5),
            years -> assertThat(years).isBetween(0.99, 1.0),
            years -> assertThat(years).isBetween(1.99, 2.0));
  }

  private static CtInstance instance(Dataset dataset) {
    return new CtInstance(
        Path.of("somewhere"),
        new DicomFile(Uids.EXPLICIT_VR_LITTLE_ENDIAN, Uids.CT_IMAGE_STORAGE, "1.2.3", dataset));
  }
}
