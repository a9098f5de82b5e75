package org.oarlock.service.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.springframework.http.HttpStatus;

class SearchTest {

  @Test
  @Verifies("SRS-4407")
  void keys_are_read_by_keyword_or_tag_and_empty_ones_match_everything() throws Exception {
    Search search =
        search(
            QueryLevel.SERIES,
            Map.of(
                "0020000D", new String[] {"1.2.3,1.2.4"},
                "Modality", new String[] {"RTSTRUCT"},
                "PatientID", new String[] {""},
                "includefield", new String[] {"all", "00081030"},
                "fuzzymatching", new String[] {"true"}));

    assertThat(search.keys().get(SearchKey.STUDY_UID)).containsExactly("1.2.3", "1.2.4");
    assertThat(search.keys().get(SearchKey.MODALITY)).containsExactly("RTSTRUCT");
    assertThat(search.keys().get(SearchKey.PATIENT_ID)).isEmpty();
    assertThat(search.fuzzy()).isTrue();
  }

  @Test
  @Verifies(
      value = {"SRS-4408", "RC-272"},
      shows = Shows.EFFECTIVE)
  void no_answer_has_more_matches_than_one_page() throws Exception {
    assertThat(search(QueryLevel.STUDY, Map.of()).page()).isEqualTo(new Page(Page.MOST, 0));
    assertThat(search(QueryLevel.STUDY, Map.of("limit", new String[] {"999999999"})).page().limit())
        .isEqualTo(Page.MOST);
    assertThat(
            search(
                    QueryLevel.STUDY,
                    Map.of("limit", new String[] {"1"}, "offset", new String[] {"100000"}))
                .page())
        .isEqualTo(new Page(1, Page.LAST));
  }

  @ParameterizedTest
  @CsvSource({
    "STUDY, PatientName, Doe",
    "STUDY, Modality, CT",
    "STUDY, SeriesInstanceUID, 1.2",
    "SERIES, SOPInstanceUID, 1.2",
    "SERIES, ModalitiesInStudy, CT",
    "STUDY, StudyInstanceUID, 1.2.*",
    "STUDY, StudyInstanceUID, '1.2,'",
    "STUDY, ModalitiesInStudy, C?",
    "STUDY, limit, 0",
    "STUDY, limit, -1",
    "STUDY, offset, 100001",
    "STUDY, offset, many",
    "STUDY, fuzzymatching, perhaps",
  })
  @Verifies({"SRS-4407", "SRS-4408"})
  void what_is_not_supported_is_refused_without_being_repeated(
      QueryLevel level, String name, String value) {
    assertThatThrownBy(() -> search(level, Map.of(name, new String[] {value})))
        .isInstanceOfSatisfying(
            RequestRefused.class,
            refused -> assertThat(refused.status()).isEqualTo(HttpStatus.BAD_REQUEST))
        .hasMessageNotContaining(value + " ")
        .hasMessageNotContaining("Doe");
  }

  @ParameterizedTest
  @CsvSource({"*", "4*", "?", "'4711\\4712'"})
  @Verifies(
      value = {"SRS-4407", "RC-270"},
      shows = Shows.EFFECTIVE)
  void patients_are_not_listed_by_parts_of_their_number(String id) {
    assertThatThrownBy(() -> search(QueryLevel.STUDY, Map.of("PatientID", new String[] {id})))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("one whole value");
  }

  @Test
  @Verifies("SRS-4407")
  void what_the_address_says_is_not_said_again() {
    assertThatThrownBy(
            () ->
                Search.of(
                    QueryLevel.SERIES,
                    Map.of(SearchKey.STUDY_UID, "1.2.3"),
                    Map.of("StudyInstanceUID", new String[] {"1.2.4"})))
        .hasMessageContaining("StudyInstanceUID is given twice");
    assertThatThrownBy(() -> search(QueryLevel.STUDY, Map.of("PatientID", new String[] {"1", "2"})))
        .hasMessageContaining("PatientID is given twice");
  }

  @Test
  @Verifies({"SRS-4407", "RC-270"})
  void its_words_hold_no_value_of_a_patient() throws Exception {
    Search search =
        search(
            QueryLevel.STUDY,
            Map.of("PatientID", new String[] {"4711"}, "limit", new String[] {"5"}));

    assertThat(search.words()).isEqualTo("by PatientID");
    assertThat(search(QueryLevel.STUDY, Map.of()).words()).isEqualTo("without keys");
  }

  private static Search search(QueryLevel level, Map<String, String[]> query)
      throws RequestRefused {
    return Search.of(level, Map.of(), query);
  }
}
