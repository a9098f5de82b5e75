package org.oarlock.service.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oarlock.dicom.CharacterSet;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Vr;
import org.oarlock.trace.annotations.Verifies;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Against the forms of PS3.18 annex F. */
class DicomJsonTest {

  @Test
  @Verifies("SRS-4409")
  void text_is_unicode_whatever_it_was() {
    Dataset latin =
        new DatasetBuilder(CharacterSet.of(List.of("ISO_IR 100")))
            .text(Tags.SPECIFIC_CHARACTER_SET, "ISO_IR 100")
            .text(Tags.SERIES_DESCRIPTION, "Schädel \"nativ\"")
            .build();

    assertThat(json(latin))
        .isEqualTo(
            "{\"00080005\":{\"vr\":\"CS\",\"Value\":[\"ISO_IR 192\"]},"
                + "\"0008103E\":{\"vr\":\"LO\",\"Value\":[\"Schädel \\\"nativ\\\"\"]}}");
  }

  @Test
  @Verifies("SRS-4409")
  void names_have_groups() {
    assertThat(json(new DatasetBuilder().text(Tags.PATIENT_NAME, "Doe^J==Do").build()))
        .isEqualTo(
            "{\"00100010\":{\"vr\":\"PN\",\"Value\":"
                + "[{\"Alphabetic\":\"Doe^J\",\"Phonetic\":\"Do\"}]}}");
  }

  @Test
  @Verifies("SRS-4409")
  void numbers_are_numbers_unless_they_are_none() {
    Dataset numbers =
        new DatasetBuilder()
            .text(Tags.IMAGE_POSITION_PATIENT, "1.50", "", "-2e1")
            .text(Tags.KVP, "1E999999999")
            .integers(Tags.ROWS, 512)
            .integers(Tags.DIMENSION_INDEX_POINTER, Tags.IMAGE_POSITION_PATIENT)
            .build();

    assertThat(json(numbers))
        .contains("\"00200032\":{\"vr\":\"DS\",\"Value\":[1.50,null,-2E+1]}")
        .contains("\"00180060\":{\"vr\":\"DS\",\"Value\":[\"1E999999999\"]}")
        .contains("\"00280010\":{\"vr\":\"US\",\"Value\":[512]}")
        .contains("\"00209165\":{\"vr\":\"AT\",\"Value\":[\"00200032\"]}");
  }

  @Test
  @Verifies("SRS-4409")
  void what_is_empty_has_no_value_and_bulk_data_is_left_out() {
    Dataset inner = new DatasetBuilder().empty(Tags.STUDY_ID).build();
    Dataset outer =
        new DatasetBuilder()
            .items(Tags.REFERENCED_SERIES_SEQUENCE, inner)
            .items(Tags.REFERENCED_STUDY_SEQUENCE)
            .bytes(Tags.PIXEL_DATA, Vr.OW, new byte[4])
            .bytes(0x00091001, Vr.UN, new byte[4])
            .bytes(0x00080000, Vr.UL, new byte[4])
            .build();

    assertThat(json(outer))
        .isEqualTo(
            "{\"00081110\":{\"vr\":\"SQ\"},"
                + "\"00081115\":{\"vr\":\"SQ\",\"Value\":[{\"00200010\":{\"vr\":\"SH\"}}]}}");
  }

  private static String json(Dataset dataset) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonMapper().createGenerator(text)) {
      DicomJson.write(out, dataset);
    }
    return text.toString();
  }
}
