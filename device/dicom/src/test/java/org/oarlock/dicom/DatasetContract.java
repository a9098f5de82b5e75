package org.oarlock.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;

/** What every implementation of {@link Dataset} answers, whatever stands behind it. */
@Verifies("SRS-208")
abstract class DatasetContract {

  private static final int PRIVATE = 0x00091001;

  /** The same elements by way of the implementation under test. */
  abstract Dataset through(Dataset elements) throws IOException;

  @Test
  void text_comes_without_its_padding() throws IOException {
    Dataset dataset =
        through(
            new DatasetBuilder()
                .text(Tags.PATIENT_ID, "  ODD")
                .text(Tags.STUDY_INSTANCE_UID, "1.2.3")
                .text(Tags.PATIENT_COMMENTS, " kept in front ")
                .build());

    assertThat(dataset.text(Tags.PATIENT_ID)).contains("ODD");
    assertThat(dataset.text(Tags.STUDY_INSTANCE_UID)).contains("1.2.3");
    assertThat(dataset.text(Tags.PATIENT_COMMENTS)).contains(" kept in front");
  }

  @Test
  void several_values_keep_their_places() throws IOException {
    Dataset dataset =
        through(new DatasetBuilder().text(Tags.IMAGE_TYPE, "ORIGINAL", "", "AXIAL", "").build());

    assertThat(dataset.texts(Tags.IMAGE_TYPE)).containsExactly("ORIGINAL", "", "AXIAL");
    assertThat(dataset.text(Tags.IMAGE_TYPE)).contains("ORIGINAL");
  }

  @Test
  void a_backslash_does_not_divide_a_text_of_one_value() throws IOException {
    Dataset dataset = through(new DatasetBuilder().text(Tags.PATIENT_COMMENTS, "one\\two").build());

    assertThat(dataset.texts(Tags.PATIENT_COMMENTS)).containsExactly("one\\two");
  }

  @Test
  void numbers_are_read_from_binary_and_from_text() throws IOException {
    Dataset dataset =
        through(
            new DatasetBuilder()
                .integers(Tags.ROWS, 65535)
                .integers(Tags.INSTANCE_NUMBER, -7)
                .integers(PRIVATE, Vr.SL, -70000, 5)
                .decimals(PRIVATE + 1, Vr.FD, 0.1, -1e300)
                .decimals(PRIVATE + 2, Vr.FL, 0.5)
                .decimals(Tags.PIXEL_SPACING, 0.976562, 1.5)
                .build());

    assertThat(dataset.integer(Tags.ROWS)).hasValue(65535);
    assertThat(dataset.integer(Tags.INSTANCE_NUMBER)).hasValue(-7);
    assertThat(dataset.integer(PRIVATE)).hasValue(-70000);
    assertThat(dataset.decimals(PRIVATE)).containsExactly(-70000, 5);
    assertThat(dataset.decimals(PRIVATE + 1)).containsExactly(0.1, -1e300);
    assertThat(dataset.decimals(PRIVATE + 2)).containsExactly(0.5);
    assertThat(dataset.decimals(Tags.PIXEL_SPACING)).containsExactly(0.976562, 1.5);
    assertThat(dataset.integer(Tags.PIXEL_SPACING)).isEmpty();
  }

  @Test
  void what_is_no_number_gives_no_numbers() throws IOException {
    for (String wrong : List.of("x", "1\\x", "NaN", "1e999", "0x10", "1,5", "9".repeat(100), "")) {
      Dataset dataset =
          through(
              new DatasetBuilder()
                  .bytes(Tags.PIXEL_SPACING, Vr.DS, wrong.getBytes(StandardCharsets.US_ASCII))
                  .build());

      assertThat(dataset.decimals(Tags.PIXEL_SPACING)).as(wrong).isEmpty();
    }
    Dataset infinite =
        through(new DatasetBuilder().decimals(PRIVATE, Vr.FD, Double.POSITIVE_INFINITY).build());
    assertThat(infinite.decimals(PRIVATE)).isEmpty();
  }

  @Test
  void what_is_absent_is_empty_and_what_is_empty_is_there() throws IOException {
    Dataset dataset =
        through(
            new DatasetBuilder()
                .empty(Tags.PATIENT_NAME)
                .empty(Tags.PATIENT_COMMENTS)
                .empty(Tags.ROWS)
                .empty(Tags.REQUEST_ATTRIBUTES_SEQUENCE)
                .build());

    for (int tag :
        List.of(
            Tags.PATIENT_NAME,
            Tags.PATIENT_COMMENTS,
            Tags.ROWS,
            Tags.REQUEST_ATTRIBUTES_SEQUENCE)) {
      assertThat(dataset.has(tag)).isTrue();
      nothing(dataset, tag);
    }
    assertThat(dataset.bytes(Tags.PATIENT_NAME).orElseThrow()).isEmpty();
    assertThat(dataset.bytes(Tags.REQUEST_ATTRIBUTES_SEQUENCE)).isEmpty();
    assertThat(dataset.has(Tags.PATIENT_ID)).isFalse();
    assertThat(dataset.bytes(Tags.PATIENT_ID)).isEmpty();
    assertThat(dataset.vr(Tags.PATIENT_ID)).isEmpty();
    nothing(dataset, Tags.PATIENT_ID);
  }

  private static void nothing(Dataset dataset, int tag) {
    assertThat(dataset.text(tag)).isEmpty();
    assertThat(dataset.texts(tag)).isEmpty();
    assertThat(dataset.integer(tag)).isEmpty();
    assertThat(dataset.decimals(tag)).isEmpty();
    assertThat(dataset.items(tag)).isEmpty();
  }

  @Test
  void sequences_hold_data_sets() throws IOException {
    Dataset inner = new DatasetBuilder().text(Tags.CODE_VALUE, "7310").build();
    Dataset item =
        new DatasetBuilder()
            .text(Tags.STUDY_ID, "A")
            .items(Tags.RT_ROI_IDENTIFICATION_CODE_SEQUENCE, inner)
            .build();
    Dataset dataset =
        through(
            new DatasetBuilder()
                .items(Tags.REQUEST_ATTRIBUTES_SEQUENCE, item, new DatasetBuilder().build())
                .build());

    List<Dataset> items = dataset.items(Tags.REQUEST_ATTRIBUTES_SEQUENCE);
    assertThat(items).hasSize(2);
    assertThat(items.get(0).text(Tags.STUDY_ID)).contains("A");
    assertThat(
            items
                .get(0)
                .items(Tags.RT_ROI_IDENTIFICATION_CODE_SEQUENCE)
                .get(0)
                .text(Tags.CODE_VALUE))
        .contains("7310");
    assertThat(items.get(1).tags()).isEmpty();
  }

  @Test
  void items_inherit_the_character_set() throws IOException {
    CharacterSet utf8 = CharacterSet.of(List.of("ISO_IR 192"));
    Dataset item = new DatasetBuilder(utf8).text(Tags.PATIENT_NAME, "山田^太郎").build();
    Dataset dataset =
        through(
            new DatasetBuilder(utf8)
                .text(Tags.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                .text(Tags.PATIENT_NAME, "Müller^Jörg")
                .items(Tags.REQUEST_ATTRIBUTES_SEQUENCE, item)
                .build());

    assertThat(dataset.text(Tags.PATIENT_NAME)).contains("Müller^Jörg");
    assertThat(dataset.items(Tags.REQUEST_ATTRIBUTES_SEQUENCE).get(0).text(Tags.PATIENT_NAME))
        .contains("山田^太郎");
  }

  @Test
  void tags_ascend_as_unsigned_numbers() throws IOException {
    Dataset dataset =
        through(
            new DatasetBuilder()
                .bytes(0xFFFCFFFC, Vr.OB, new byte[2])
                .text(Tags.STUDY_INSTANCE_UID, "1.2")
                .text(Tags.SOP_CLASS_UID, "1.2")
                .build());

    assertThat(dataset.tags())
        .containsExactly(Tags.SOP_CLASS_UID, Tags.STUDY_INSTANCE_UID, 0xFFFCFFFC);
  }

  @Test
  void encoded_text_stays_byte_for_byte() throws IOException {
    byte[] all = new byte[256];
    for (int value = 0; value < all.length; value++) {
      all[value] = (byte) value;
    }
    for (String terms : List.of("", "ISO_IR 100", "ISO_IR 192", "\\ISO 2022 IR 87", "GB18030")) {
      Dataset dataset =
          through(
              new DatasetBuilder()
                  .text(Tags.SPECIFIC_CHARACTER_SET, terms)
                  .bytes(Tags.PATIENT_NAME, Vr.PN, all)
                  .bytes(Tags.PATIENT_COMMENTS, Vr.LT, all)
                  .build());

      assertThat(dataset.bytes(Tags.PATIENT_NAME).orElseThrow()).as(terms).isEqualTo(all);
      assertThat(dataset.bytes(Tags.PATIENT_COMMENTS).orElseThrow()).as(terms).isEqualTo(all);
    }
  }

  @Test
  void changing_what_was_handed_out_changes_nothing() throws IOException {
    Dataset dataset = through(new DatasetBuilder().integers(Tags.ROWS, 5).build());

    dataset.bytes(Tags.ROWS).orElseThrow()[0] = 9;

    assertThat(dataset.integer(Tags.ROWS)).hasValue(5);
  }
}
