package org.oarlock.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Dciodvfy;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.Vr;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.dicom.series.PhantomSeries;
import org.oarlock.dicom.series.StoredForm;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.trace.annotations.Verifies;

class RtStructWriterTest {

  @TempDir static Path folder;
  private static PhantomSeries series;
  private static List<CtInstance> instances;

  @BeforeAll
  static void write_the_phantom() throws IOException {
    series = PhantomSeries.write(PatientPosition.HFS, StoredForm.SCANNER, folder.resolve("ct"));
    instances = series.instances();
  }

  @Test
  @Verifies("SRS-501")
  void a_phantom_gives_a_conformant_structure_set() throws Exception {
    DicomFile file = RtStructWriter.dataset(thorax().make());
    Path target = folder.resolve("rtstruct.dcm");

    DicomFiles.write(target, file);

    assertThat(Dciodvfy.errors(target)).isEmpty();
  }

  @Test
  @Verifies("SRS-501")
  void a_whole_device_is_conformant_too() throws Exception {
    RtEquipment device =
        new RtEquipment(
            java.util.Optional.of("Example Hospital"),
            java.util.Optional.of("Oarlock"),
            java.util.Optional.of("SN 1"),
            java.util.Optional.of("(01)00000000000000(10)LOT"),
            List.of("0.1.0"));
    Path target = folder.resolve("device.dcm");

    DicomFiles.write(target, RtStructWriter.dataset(thorax().equipment(device).make()));

    assertThat(Dciodvfy.errors(target)).isEmpty();
    assertThat(RtStructReader.read(DicomFiles.read(target, ReadLimits.DEFAULT)).equipment())
        .isEqualTo(device);
  }

  @Test
  @Verifies("SRS-505")
  void what_was_written_is_read_back() throws IOException {
    RtStructureSet set = thorax().make();

    RtStructureSet read = RtStructReader.read(reread(set));

    assertThat(read).usingRecursiveComparison().ignoringFields("referenced", "rois").isEqualTo(set);
    assertThat(read.rois()).hasSameSizeAs(set.rois());
    for (int n = 0; n < set.rois().size(); n++) {
      same(read.rois().get(n), set.rois().get(n));
    }
  }

  private static void same(RtRoi read, RtRoi written) {
    assertThat(read).usingRecursiveComparison().ignoringFields("contours").isEqualTo(written);
    assertThat(read.contours()).hasSameSizeAs(written.contours());
    for (int n = 0; n < written.contours().size(); n++) {
      RtContour contour = written.contours().get(n);
      assertThat(read.contours().get(n).sopInstanceUid()).isEqualTo(contour.sopInstanceUid());
      assertThat(read.contours().get(n).xyz())
          .containsExactly(contour.xyz(), org.assertj.core.data.Offset.offset(0.0005));
    }
  }

  @Test
  @Verifies({"SRS-502", "RC-44"})
  void it_is_an_unapproved_automatic_draft() throws IOException {
    Dataset dataset = reread(thorax().make()).dataset();

    assertThat(dataset.text(Tags.APPROVAL_STATUS)).contains("UNAPPROVED");
    assertThat(dataset.has(Tags.REVIEWER_NAME)).isFalse();
    assertThat(dataset.items(Tags.STRUCTURE_SET_ROI_SEQUENCE))
        .isNotEmpty()
        .allSatisfy(
            roi -> assertThat(roi.text(Tags.ROI_GENERATION_ALGORITHM)).contains("AUTOMATIC"));
    assertThat(dataset.texts(Tags.SOFTWARE_VERSIONS))
        .containsExactly("Oarlock 0.1.0", "oarlock-reference 1");
  }

  @Test
  @Verifies(
      value = {"SRS-502", "RC-80"},
      shows = Verifies.Shows.EFFECTIVE)
  void manufacturer_and_device_stay_empty_unless_they_are_given() throws IOException {
    Dataset dataset = reread(thorax().make()).dataset();

    assertThat(dataset.bytes(Tags.MANUFACTURER)).hasValue(new byte[0]);
    assertThat(dataset.has(Tags.MANUFACTURER_MODEL_NAME)).isFalse();
    assertThat(dataset.has(Tags.DEVICE_SERIAL_NUMBER)).isFalse();
    assertThat(dataset.has(Tags.UDI_SEQUENCE)).isFalse();
  }

  @Test
  @Verifies(
      value = {"SRS-503", "RC-50", "RC-77"},
      shows = Verifies.Shows.EFFECTIVE)
  void every_date_and_time_is_the_given_one_with_its_offset() throws IOException {
    Dataset dataset = reread(thorax().make()).dataset();

    assertThat(dataset.text(Tags.TIMEZONE_OFFSET_FROM_UTC)).contains("-0300");
    for (int tag :
        List.of(Tags.STRUCTURE_SET_DATE, Tags.SERIES_DATE, Tags.INSTANCE_CREATION_DATE)) {
      assertThat(dataset.text(tag)).contains("20260301");
    }
    for (int tag :
        List.of(Tags.STRUCTURE_SET_TIME, Tags.SERIES_TIME, Tags.INSTANCE_CREATION_TIME)) {
      assertThat(dataset.text(tag)).contains("235958");
    }
  }

  @Test
  @Verifies({"SRS-503", "RC-66"})
  void the_same_values_give_the_same_bytes() throws IOException {
    byte[] once = DicomFiles.encode(RtStructWriter.dataset(thorax().make()));
    byte[] twice = DicomFiles.encode(RtStructWriter.dataset(thorax().make()));

    assertThat(once).isEqualTo(twice);
  }

  @Test
  @Verifies({"SRS-501", "RC-48"})
  void the_file_ends_where_the_data_set_ends_and_is_even() throws IOException {
    byte[] bytes = DicomFiles.encode(RtStructWriter.dataset(thorax().make()));

    assertThat(bytes.length % 2).isZero();
    byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 2);
    assertThatThrownBy(() -> DicomFiles.read(longer, ReadLimits.DEFAULT))
        .isInstanceOf(DicomException.class);
    DicomFiles.read(bytes, ReadLimits.DEFAULT);
  }

  @Test
  @Verifies({"SRS-503", "RC-52"})
  void names_are_copied_byte_for_byte_with_their_character_set() throws Exception {
    byte[] kanji = "Yamada^Tarou=山田^太郎".getBytes(Charset.forName("ISO-2022-JP"));
    Dataset header =
        new DatasetBuilder()
            .copyAll(instances.get(0).header().dataset())
            .bytes(
                Tags.SPECIFIC_CHARACTER_SET,
                Vr.CS,
                "\\ISO 2022 IR 87".getBytes(StandardCharsets.US_ASCII))
            .bytes(Tags.PATIENT_NAME, Vr.PN, kanji)
            .build();
    Path target = folder.resolve("kanji.dcm");

    DicomFiles.write(target, RtStructWriter.dataset(thorax().referenced(header).make()));

    Dataset read = DicomFiles.read(target, ReadLimits.DEFAULT).dataset();
    assertThat(read.bytes(Tags.PATIENT_NAME).orElseThrow()).isEqualTo(kanji);
    assertThat(read.text(Tags.PATIENT_NAME)).contains("Yamada^Tarou=山田^太郎");
    assertThat(Dciodvfy.errors(target)).isEmpty();
  }

  @Test
  @Verifies("SRS-501")
  void a_contour_too_long_for_explicit_vr_is_written_in_implicit_vr() throws Exception {
    double[] xyz = new double[3 * 6000];
    for (int point = 0; point < 6000; point++) {
      double angle = 2 * Math.PI * point / 6000;
      xyz[3 * point] = 123.4567 * Math.cos(angle);
      xyz[3 * point + 1] = 123.4567 * Math.sin(angle);
      xyz[3 * point + 2] = -123.4567;
    }
    RtStructureSet set = one(contour(xyz));

    DicomFile file = RtStructWriter.dataset(set);

    assertThat(file.transferSyntax()).isEqualTo(Uids.IMPLICIT_VR_LITTLE_ENDIAN);
    Path target = folder.resolve("long.dcm");
    DicomFiles.write(target, file);
    assertThat(Dciodvfy.errors(target)).isEmpty();
    assertThat(RtStructReader.read(DicomFiles.read(target, ReadLimits.DEFAULT)).rois())
        .first()
        .satisfies(roi -> same(roi, set.rois().get(0)));
  }

  @Test
  @Verifies({"SRS-504", "RC-42"})
  void a_name_over_16_characters_is_refused() {
    refused(thorax().roi(draft("zz_Lung_L_Lobe_Up")), "1 to 16 characters");
    refused(thorax().label("Seventeen letters"), "Structure Set Label");
  }

  @Test
  @Verifies(
      value = {"SRS-504", "RC-43"},
      shows = Verifies.Shows.EFFECTIVE)
  void two_structures_of_one_name_are_refused() {
    refused(thorax().roi(draft("zz_Body")), "two structures");
  }

  @Test
  @Verifies(
      value = {"SRS-504", "RC-51"},
      shows = Verifies.Shows.EFFECTIVE)
  void a_structure_without_contours_is_refused() {
    refused(thorax().roi(new ThoraxStructures.RoiDraft("zz_Heart")), "has no contour");
  }

  @Test
  @Verifies("SRS-504")
  void a_contour_of_two_points_is_refused() {
    refused(thorax().roi(draft("zz_Heart", contour(1, 2, 3, 4, 5, 6))), "3 are needed");
  }

  @Test
  @Verifies("SRS-504")
  void a_contour_outside_any_scanner_is_refused() {
    refused(
        thorax().roi(draft("zz_Heart", contour(1, 2, Double.NaN, 4, 5, 6, 7, 8, 9))),
        "outside any scanner");
  }

  @Test
  @Verifies({"SRS-504", "RC-42"})
  void what_lies_on_a_limit_is_written() throws Exception {
    RtContour far = contour(100_000, 0, 0, 1, 0, 0, -100_000, 1, 0);

    assertThat(RtStructWriter.dataset(one(far))).isNotNull();
    assertThat(RtStructWriter.dataset(thorax().label("Sixteen  letters").make())).isNotNull();
    refused(thorax().roi(draft("zz_Heart", contour(100_001, 0, 0, 1, 0, 0, 1, 1, 0))), "scanner");
  }

  @Test
  @Verifies({"SRS-504", "RC-24"})
  void a_structure_set_without_a_name_of_its_own_is_refused() {
    refused(thorax().uids("", "1.2.3"), "the SOP Instance UID");
    refused(thorax().uids("1.2.3", "x"), "the Series Instance UID");
  }

  @Test
  @Verifies("SRS-504")
  void a_contour_on_a_foreign_image_is_refused() {
    RtContour foreign =
        new RtContour(Uids.CT_IMAGE_STORAGE, "1.2.3", new double[] {0, 0, 0, 1, 0, 0, 1, 1, 0});

    refused(thorax().roi(draft("zz_Heart", foreign)), "not in the series");
  }

  @Test
  @Verifies("SRS-504")
  void images_without_a_frame_of_reference_are_refused() {
    Dataset header =
        new DatasetBuilder()
            .copyAll(instances.get(0).header().dataset())
            .remove(Tags.FRAME_OF_REFERENCE_UID)
            .build();

    refused(thorax().referenced(header), "(0020,0052)");
  }

  @Test
  @Verifies(
      value = {"SRS-504", "RC-52"},
      shows = Verifies.Shows.EFFECTIVE)
  void text_outside_the_character_set_of_the_images_is_refused() {
    refused(thorax().description("Größe"), "character");
  }

  private static void refused(ThoraxStructures structures, String words) {
    assertThatThrownBy(() -> RtStructWriter.dataset(structures.make()))
        .isInstanceOf(DicomException.class)
        .hasMessageContaining(words);
  }

  private static DicomFile reread(RtStructureSet set) throws IOException {
    return DicomFiles.read(DicomFiles.encode(RtStructWriter.dataset(set)), ReadLimits.DEFAULT);
  }

  private static ThoraxStructures thorax() {
    return new ThoraxStructures(instances).truth(series.phantom().truth());
  }

  private static RtStructureSet one(RtContour contour) {
    return new ThoraxStructures(instances).roi(draft("zz_Circle", contour)).make();
  }

  private static ThoraxStructures.RoiDraft draft(String name) {
    return draft(name, contour(0, 0, 0, 1, 0, 0, 1, 1, 0));
  }

  private static ThoraxStructures.RoiDraft draft(String name, RtContour contour) {
    return new ThoraxStructures.RoiDraft(name).contours(List.of(contour));
  }

  private static RtContour contour(double... xyz) {
    return new RtContour(instances.get(0).sopClassUid(), instances.get(0).sopInstanceUid(), xyz);
  }
}
