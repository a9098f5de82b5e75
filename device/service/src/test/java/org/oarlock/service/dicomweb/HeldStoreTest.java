package org.oarlock.service.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;

/** On the real database. */
class HeldStoreTest {
  private static final String PERSON = "";

  private final String study = Uids.random();
  private final String ct = Uids.random();
  private final String result = Uids.random();
  private final HeldRows rows = new HeldRows(study);

  @Test
  @Verifies(
      value = {"SRS-4407", "SRS-4410"},
      level = Level.INTEGRATION)
  void a_person_finds_what_came_and_what_was_made_of_it() {
    long series = twoImages("CT1");
    rows.result(series, result, "DELIVERED", "RECEIVED", true);

    Match found = find(QueryLevel.STUDY, PERSON).get(0);

    assertThat(found.modalities()).containsExactly("CT", "RTSTRUCT", "SEG");
    assertThat(found.series()).isEqualTo(3);
    assertThat(found.instances()).isEqualTo(4);
    assertThat(found.first().isResult()).isFalse();
    assertThat(found.first().patientId()).isEqualTo("patient of " + study);
    assertThat(find(QueryLevel.INSTANCE, PERSON)).hasSize(4);
    assertThat(rows.store().of(study, result + ".2", "", PERSON))
        .singleElement()
        .satisfies(
            seg -> {
              assertThat(seg.sopInstanceUid()).isEqualTo(result + ".2.1");
              assertThat(seg.sopClassUid()).isEqualTo(Uids.SEGMENTATION_STORAGE);
              assertThat(seg.isResult()).isTrue();
            });
  }

  @Test
  @Verifies(
      value = {"SRS-4406", "SRS-4407", "RC-233"},
      level = Level.INTEGRATION)
  void a_machine_finds_what_it_sent_and_no_result() {
    long series = twoImages("CT1");
    rows.result(series, result, "DELIVERED", "RECEIVED", true);

    assertThat(find(QueryLevel.SERIES, "CT1"))
        .singleElement()
        .satisfies(match -> assertThat(match.first().seriesUid()).isEqualTo(ct));
    assertThat(find(QueryLevel.STUDY, "CT1").get(0).modalities()).containsExactly("CT");
    assertThat(find(QueryLevel.STUDY, "OTHER")).isEmpty();
    assertThat(rows.store().of(study, result, "", "CT1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DELIVERED, RECEIVED, true, 2",
    "PROVED, TAKEN, true, 2",
    "PROVED, PENDING, true, 0",
    "DEAD_LETTER, DEAD_LETTER, true, 0",
    "DELIVERED, RECEIVED, false, 0",
    "REMOVING, RECEIVED, true, 0",
  })
  @Verifies(
      value = {"SRS-4410", "RC-271"},
      level = Level.INTEGRATION)
  void a_result_is_found_once_a_destination_has_taken_it_as_it_is(
      String state, String delivery, boolean same, int found) {
    rows.result(twoImages("CT1"), result, state, delivery, same);

    assertThat(find(QueryLevel.INSTANCE, PERSON)).hasSize(2 + found);
  }

  @Test
  @Verifies(
      value = {"SRS-4405", "SRS-4407"},
      level = Level.INTEGRATION)
  void what_two_sent_is_found_once_and_what_does_not_count_not_at_all() {
    String image = Uids.random();
    rows.image("CT1", ct, image, true, false);
    rows.image("PACS", ct, image, true, false);
    rows.image("CT1", ct, image, true, true);
    rows.image("CT1", ct, Uids.random(), false, false);

    assertThat(rows.store().of(study, ct, "", PERSON)).hasSize(1);
    assertThat(find(QueryLevel.SERIES, PERSON))
        .singleElement()
        .satisfies(match -> assertThat(match.instances()).isEqualTo(1));
  }

  @Test
  @Verifies(
      value = {"SRS-4407", "SRS-4408", "RC-272"},
      level = Level.INTEGRATION)
  void keys_must_match_together_and_one_match_more_than_the_page_tells_of_further_ones() {
    rows.result(twoImages("CT1"), result, "DELIVERED", "RECEIVED", true);

    assertThat(find(search("2.25.1", "CT", new Page(100, 0)), PERSON)).isEmpty();
    assertThat(find(search(study, "RTSTRUCT", new Page(100, 0)), PERSON)).hasSize(1);
    assertThat(find(search(study, "CT", new Page(1, 0)), PERSON)).hasSize(2);
    assertThat(find(search(study, "CT", new Page(1, 1)), PERSON)).hasSize(1);
    assertThat(find(search(study, "CT", new Page(1, 2)), PERSON)).isEmpty();
  }

  @Test
  @Verifies(value = "SRS-4407", level = Level.INTEGRATION)
  void what_has_no_modality_adds_none() {
    String image = Uids.random();
    rows.image("CT1", ct, image, true, false);
    rows.withoutModality(image);

    assertThat(find(QueryLevel.STUDY, PERSON).get(0).modalities()).isEmpty();
    twoImages("CT1");
    assertThat(find(QueryLevel.STUDY, PERSON).get(0).modalities()).containsExactly("CT");
  }

  private long twoImages(String sender) {
    rows.image(sender, ct, Uids.random(), true, false);
    return rows.image(sender, ct, Uids.random(), true, false);
  }

  private static Search search(String study, String modality, Page page) {
    return new Search(
        QueryLevel.INSTANCE,
        Map.of(SearchKey.STUDY_UID, List.of(study), SearchKey.MODALITY, List.of(modality)),
        page,
        false);
  }

  private List<Match> find(QueryLevel level, String sender) {
    return find(
        new Search(
            level,
            Map.of(SearchKey.STUDY_UID, List.of(study), SearchKey.PATIENT_ID, List.of()),
            new Page(Page.MOST, 0),
            false),
        sender);
  }

  private List<Match> find(Search search, String sender) {
    return rows.store().matches(search, sender);
  }
}
