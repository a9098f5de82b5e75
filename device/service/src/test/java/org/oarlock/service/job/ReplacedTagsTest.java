package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oarlock.dicom.CharacterSet;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.service.fixture.Rules;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class ReplacedTagsTest {
  private static final Dataset LATIN =
      new DatasetBuilder().text(Tags.SPECIFIC_CHARACTER_SET, "ISO_IR 100").build();
  private static final DicomFile DRAWN =
      new DicomFile(
          Uids.EXPLICIT_VR_LITTLE_ENDIAN,
          Uids.RT_STRUCTURE_SET_STORAGE,
          "1.2.3",
          new DatasetBuilder(CharacterSet.of(LATIN))
              .copyAll(LATIN)
              .text(Tags.PATIENT_NAME, "Müller^Jörg")
              .text(Tags.SERIES_DESCRIPTION, "Oarlock draft contours")
              .integers(Tags.SERIES_NUMBER, 900)
              .text(Tags.STRUCTURE_SET_LABEL, "Oarlock draft")
              .build());

  @Test
  @Verifies({"SRS-1109", "RC-146"})
  void only_what_is_named_is_other_than_it_was_drawn() {
    Dataset result =
        ReplacedTags.in(
                DRAWN,
                Map.of(
                    "series-description", "OAR draft",
                    "series-number", "77",
                    "station-name", "S1",
                    "institution-name", "Clinic"),
                true)
            .dataset();

    assertThat(result.text(Tags.SERIES_DESCRIPTION)).contains("OAR draft");
    assertThat(result.integer(Tags.SERIES_NUMBER)).hasValue(77);
    assertThat(result.text(Tags.STATION_NAME)).contains("S1");
    assertThat(result.text(Tags.INSTITUTION_NAME)).contains("Clinic");
    assertThat(result.text(Tags.PATIENT_NAME)).contains("Müller^Jörg");
    assertThat(result.text(Tags.STRUCTURE_SET_LABEL)).contains("Oarlock draft");
    assertThat(ReplacedTags.in(DRAWN, Map.of(), true)).isSameAs(DRAWN);
  }

  @Test
  @Verifies(
      value = {"SRS-1109", "RC-146"},
      shows = Shows.EFFECTIVE)
  void a_result_that_is_not_clinical_says_so_before_any_text() {
    assertThat(
            ReplacedTags.in(DRAWN, Map.of("series-description", "OAR"), false)
                .dataset()
                .text(Tags.SERIES_DESCRIPTION))
        .contains("NOT CLINICAL: OAR");
  }

  @Test
  @Verifies(
      value = {"SRS-1109", "RC-146"},
      shows = Shows.EFFECTIVE)
  void what_identifies_or_marks_a_result_cannot_be_named() {
    for (String key :
        new String[] {"patient-id", "structure-set-label", "approval-status", "study-uid"}) {
      assertThat(
              Rules.problems(
                  "- {name: a, when: {modality: CT}, model: m, destinations: [T], replace: {"
                      + key
                      + ": x}}"))
          .singleElement()
          .asString()
          .contains("routes[0].replace." + key, "unknown");
    }
    assertThat(
            Rules.problems(
                "- {name: a, when: {modality: CT}, model: m, destinations: [T], replace:"
                    + " {series-description: 'a\\b', series-number: 0}}"))
        .hasSize(2);
  }
}
