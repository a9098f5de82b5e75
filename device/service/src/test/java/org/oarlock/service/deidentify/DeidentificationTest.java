package org.oarlock.service.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class DeidentificationTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @Verifies(
      value = {"SRS-4201", "SRS-4208", "RC-120"},
      shows = Shows.EFFECTIVE)
  void no_text_of_the_input_is_in_any_file_of_the_output(long seed) throws IOException {
    Identity identity = new Identity(seed);
    Export export =
        Export.of(CtSeries.thorax().editAll(identity::fill), folder).releasing(Doubt.FACE_POSSIBLE);

    assertThat(export.into("out")).isInstanceOf(DeidentifyOutcome.Copied.class);
    for (Path file : filesBelow(export.folder("out"))) {
      String all = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(identity.texts()).hasSizeGreaterThan(1000).noneMatch(all::contains);
    }
  }

  @Test
  @Verifies({"SRS-4201", "SRS-4204", "SRS-4209", "RC-120"})
  void a_copy_has_geometry_pixels_and_an_account_of_what_was_done() throws IOException {
    Export export = Export.of(CtSeries.thorax(), folder);
    export.into("out");

    List<CtInstance> originals = export.originals().instances();
    List<DicomFile> copies = export.copies("out");
    assertThat(copies).hasSameSizeAs(originals);
    for (int n = 0; n < copies.size(); n++) {
      Dataset original = originals.get(n).header().dataset();
      Dataset copy = copies.get(n).dataset();
      for (int tag :
          List.of(
              Tags.IMAGE_POSITION_PATIENT,
              Tags.IMAGE_ORIENTATION_PATIENT,
              Tags.PIXEL_SPACING,
              Tags.RESCALE_INTERCEPT,
              Tags.INSTANCE_NUMBER,
              Tags.BODY_PART_EXAMINED)) {
        assertThat(copy.texts(tag)).as(Tags.name(tag)).isEqualTo(original.texts(tag));
      }
      assertThat(copy.bytes(Tags.PIXEL_DATA).orElseThrow())
          .isEqualTo(
              DicomFiles.read(originals.get(n).file(), ReadLimits.DEFAULT)
                  .dataset()
                  .bytes(Tags.PIXEL_DATA)
                  .orElseThrow());
      assertThat(copy.text(Tags.PATIENT_IDENTITY_REMOVED)).contains("YES");
      assertThat(copy.texts(Tags.DEIDENTIFICATION_METHOD))
          .hasSize(2)
          .allMatch(value -> value.length() <= 64);
      assertThat(copy.items(Tags.DEIDENTIFICATION_METHOD_CODE_SEQUENCE))
          .extracting(code -> code.text(Tags.CODE_VALUE).orElse(""))
          .containsExactly("113100", "113107");
      assertThat(copy.has(Tags.PATIENT_BIRTH_DATE)).isTrue();
      assertThat(copy.text(Tags.PATIENT_BIRTH_DATE)).isEmpty();
    }
  }

  @Test
  @Verifies({"SRS-4209", "RC-120"})
  void what_hides_in_preambles_and_unused_bits_is_left_behind() throws IOException {
    Export export = Export.of(CtSeries.thorax(), folder);
    for (CtInstance image : export.originals().instances()) {
      byte[] file = Files.readAllBytes(image.file());
      byte[] words = "ZQPREAMBLE of a patient".getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(words, 0, file, 0, words.length);
      // Little endian, 12 bits of 16 stored: the upper half of every second byte means nothing.
      for (int at = 1; at <= 68 * 56 * 2; at += 2) {
        file[file.length - at] |= (byte) 0xA0;
      }
      Files.write(image.file(), file);
    }

    assertThat(export.into("out")).isInstanceOf(DeidentifyOutcome.Copied.class);
    for (Path file : filesBelow(export.folder("out"))) {
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("ZQPREAMBLE");
    }
    byte[] pixels = export.firstCopy("out").bytes(Tags.PIXEL_DATA).orElseThrow();
    for (int at = 1; at < pixels.length; at += 2) {
      assertThat(pixels[at] & 0xF0).isZero();
    }
  }

  @Test
  @Verifies({"SRS-4202", "RC-150"})
  void identifiers_follow_from_the_key_and_are_valid() {
    Export export = Export.of(CtSeries.thorax(), folder);
    export.into("first");
    export.into("second");
    export.withKey("a1".repeat(32)).into("other");

    assertThat(uids(export, "first")).isEqualTo(uids(export, "second")).allMatch(Uids::isValid);
    assertThat(uids(export, "first")).doesNotContainAnyElementsOf(uids(export, "other"));
    assertThat(export.firstCopy("first").text(Tags.PATIENT_ID))
        .isEqualTo(export.firstCopy("second").text(Tags.PATIENT_ID))
        .isNotEqualTo(export.firstCopy("other").text(Tags.PATIENT_ID));
  }

  @Test
  @Verifies("SRS-4203")
  void dates_move_back_by_the_same_days_for_every_image_of_a_patient() {
    Export export =
        Export.of(CtSeries.thorax().editAll(b -> b.text(Tags.STUDY_DATE, "20260201")), folder);
    export.into("out");

    Dataset copy = export.firstCopy("out");
    Pseudonyms same =
        Pseudonyms.of(export.key(), export.originals().instances().get(0).header().dataset());
    assertThat(copy.text(Tags.STUDY_DATE)).isEqualTo(same.date("20260201")).isPresent();
    assertThat(copy.text(Tags.SERIES_DATE)).isEqualTo(same.date("20260301")).isPresent();
    assertThat(copy.text(Tags.SERIES_DATE).orElseThrow()).isLessThan("20260301");
    assertThat(copy.text(Tags.STUDY_TIME)).isEmpty();
    assertThat(copy.has(Tags.SERIES_TIME)).isFalse();
  }

  @Test
  @Verifies("SRS-4205")
  void characteristics_stay_only_where_the_site_says_so() {
    Export export =
        Export.of(CtSeries.thorax().editAll(b -> b.text(Tags.PATIENT_AGE, "094Y")), folder);
    export.into("without");
    export.withCharacteristics().into("with");

    assertThat(export.firstCopy("without").has(Tags.PATIENT_AGE)).isFalse();
    assertThat(export.firstCopy("without").text(Tags.PATIENT_SEX)).isEmpty();
    assertThat(export.firstCopy("with").text(Tags.PATIENT_AGE)).contains("090Y");
    assertThat(export.firstCopy("with").text(Tags.PATIENT_SEX)).contains("O");
    assertThat(export.firstCopy("with").items(Tags.DEIDENTIFICATION_METHOD_CODE_SEQUENCE))
        .hasSize(3);
  }

  @Test
  @Verifies(
      value = {"SRS-4208", "RC-152"},
      shows = Shows.EFFECTIVE)
  void an_id_in_an_element_that_stays_holds_the_series_and_leaves_no_file() throws IOException {
    Export export =
        Export.of(
            CtSeries.thorax()
                .editAll(
                    b -> b.text(Tags.PATIENT_ID, "407183").integers(Tags.SERIES_NUMBER, 407_183)),
            folder);

    assertThat(export.held()).containsExactly("IDENTITY_FOUND");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("images"));
    }
  }

  @Test
  @Verifies({"SRS-4208", "RC-152"})
  void words_of_the_lists_are_no_find() {
    Export export =
        Export.of(
            CtSeries.thorax().editAll(b -> b.text(Tags.STUDY_DESCRIPTION, "CHEST primary")),
            folder);

    assertThat(export.held()).isEmpty();
  }

  @Test
  @Verifies("SRS-4201")
  void that_an_image_was_compressed_with_loss_stays_known() {
    Export export =
        Export.of(
            CtSeries.thorax()
                .editAll(
                    b ->
                        b.text(Tags.LOSSY_IMAGE_COMPRESSION, "01")
                            .text(Tags.LOSSY_IMAGE_COMPRESSION_RATIO, "9.5")
                            .text(Tags.LOSSY_IMAGE_COMPRESSION_METHOD, "ISO_10918_1")),
            folder);
    export.into("out");

    assertThat(export.firstCopy("out").text(Tags.LOSSY_IMAGE_COMPRESSION)).contains("01");
    assertThat(export.firstCopy("out").text(Tags.LOSSY_IMAGE_COMPRESSION_RATIO)).contains("9.5");
    assertThat(export.firstCopy("out").text(Tags.LOSSY_IMAGE_COMPRESSION_METHOD))
        .contains("ISO_10918_1");
  }

  @Test
  @Verifies("SRS-4210")
  void what_is_not_one_series_of_one_patient_is_held() {
    assertThat(held(CtSeries.thorax().edit(3, b -> b.text(Tags.PATIENT_ID, "OTHER"))))
        .containsExactly("SERIES_MIXED");
    assertThat(held(CtSeries.thorax().editAll(b -> b.remove(Tags.PATIENT_ID))))
        .containsExactly("PATIENT_UNKNOWN");
    assertThat(held(CtSeries.thorax().edit(3, b -> b.remove(Tags.IMAGE_POSITION_PATIENT))))
        .containsExactly("IMAGE_INCOMPLETE");
    assertThat(held(CtSeries.thorax().edit(3, b -> b.text(Tags.MODALITY, "MR"))))
        .containsExactly("NOT_CT_IMAGE");
  }

  private List<String> held(CtSeries series) {
    return Export.of(series, folder.resolve("case" + System.nanoTime())).held();
  }

  private static Set<String> uids(Export export, String name) {
    Set<String> uids = new TreeSet<>();
    for (DicomFile copy : export.copies(name)) {
      for (int tag :
          List.of(
              Tags.SOP_INSTANCE_UID,
              Tags.SERIES_INSTANCE_UID,
              Tags.STUDY_INSTANCE_UID,
              Tags.FRAME_OF_REFERENCE_UID)) {
        uids.add(copy.dataset().text(tag).orElseThrow());
      }
    }
    return uids;
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(files.filter(Files::isRegularFile).toList());
    }
  }
}
