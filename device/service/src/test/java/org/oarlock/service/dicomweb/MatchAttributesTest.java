package org.oarlock.service.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oarlock.dicom.CharacterSet;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Verifies;

class MatchAttributesTest {
  private static final Match MATCH =
      new Match(
          new HeldObject(
              "1.2", "1.3", "1.4", Uids.RT_STRUCTURE_SET_STORAGE, "RTSTRUCT", "4711", "", 7, "d"),
          List.of("CT", "RTSTRUCT"),
          2,
          21);
  private static final Dataset HEADER =
      new DatasetBuilder(CharacterSet.of(List.of("ISO_IR 100")))
          .text(Tags.SPECIFIC_CHARACTER_SET, "ISO_IR 100")
          .text(Tags.PATIENT_NAME, "Müller")
          .text(Tags.PATIENT_BIRTH_DATE, "19500101")
          .text(Tags.STUDY_DATE, "20260101")
          .text(Tags.SERIES_DESCRIPTION, "Entwurf für Müller")
          .text(Tags.APPROVAL_STATUS, "UNAPPROVED")
          .integers(Tags.ROWS, 512)
          .build();

  @Test
  @Verifies({"SRS-4407", "RC-270"})
  void of_the_patient_it_tells_the_id_alone() {
    for (QueryLevel level : QueryLevel.values()) {
      Dataset answer = answer(level, Optional.of(HEADER));
      assertThat(answer.text(Tags.PATIENT_ID)).contains("4711");
      assertThat(answer.has(Tags.PATIENT_NAME)).isFalse();
      assertThat(answer.has(Tags.PATIENT_BIRTH_DATE)).isFalse();
    }
  }

  @Test
  @Verifies("SRS-4407")
  void a_study_has_counts_and_modalities() {
    Dataset study = answer(QueryLevel.STUDY, Optional.of(HEADER));

    assertThat(study.texts(Tags.MODALITIES_IN_STUDY)).containsExactly("CT", "RTSTRUCT");
    assertThat(study.integer(Tags.NUMBER_OF_STUDY_RELATED_SERIES)).hasValue(2);
    assertThat(study.integer(Tags.NUMBER_OF_STUDY_RELATED_INSTANCES)).hasValue(21);
    assertThat(study.text(Tags.STUDY_DATE)).contains("20260101");
    assertThat(study.has(Tags.SERIES_INSTANCE_UID)).isFalse();
    assertThat(study.has(Tags.RETRIEVE_URL)).isFalse();
  }

  @Test
  @Verifies({"SRS-4407", "SRS-4410"})
  void a_series_of_a_draft_says_that_nobody_approved_it() {
    Dataset series = answer(QueryLevel.SERIES, Optional.of(HEADER));

    assertThat(series.text(Tags.APPROVAL_STATUS)).contains("UNAPPROVED");
    assertThat(series.text(Tags.SERIES_DESCRIPTION)).contains("Entwurf für Müller");
    assertThat(series.text(Tags.MODALITY)).contains("RTSTRUCT");
    assertThat(series.integer(Tags.NUMBER_OF_SERIES_RELATED_INSTANCES)).hasValue(21);
    assertThat(series.text(Tags.RETRIEVE_URL)).contains("http://x/studies/1.2/series/1.3");
  }

  @Test
  @Verifies("SRS-4407")
  void an_instance_has_its_own_address_and_size() {
    Dataset instance = answer(QueryLevel.INSTANCE, Optional.of(HEADER));

    assertThat(instance.text(Tags.SOP_CLASS_UID)).contains(Uids.RT_STRUCTURE_SET_STORAGE);
    assertThat(instance.text(Tags.RETRIEVE_URL))
        .contains("http://x/studies/1.2/series/1.3/instances/1.4");
    assertThat(instance.integer(Tags.ROWS)).hasValue(512);
  }

  @Test
  @Verifies("SRS-4407")
  void without_its_file_the_index_still_answers() {
    Dataset instance = answer(QueryLevel.INSTANCE, Optional.empty());

    assertThat(instance.text(Tags.SOP_INSTANCE_UID)).contains("1.4");
    assertThat(instance.has(Tags.APPROVAL_STATUS)).isFalse();
  }

  private static Dataset answer(QueryLevel level, Optional<Dataset> header) {
    return MatchAttributes.of(level, MATCH, header, "http://x/studies");
  }
}
