package org.oarlock.service.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.dicom.Tags;
import org.oarlock.service.Finding;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.trace.annotations.Verifies;

/** Ages at the limits of a package that was made for 18 to 120 years. */
class AgeCheckTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"018Y", "120Y", "216M", "936W"})
  @Verifies({"SRS-1207", "RC-21"})
  void the_first_and_the_last_age_belong_to_the_range(String age) {
    assertThat(findings(stated(age))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"017Y, 17", "121Y, 121", "215M, 17", "935W, 17", "999D, 2", "364D, 0"})
  @Verifies({"SRS-1207", "RC-21"})
  void an_age_is_given_in_whole_years_whatever_its_unit(String age, int years) {
    assertThat(findings(stated(age)))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .startsWith("The patient was " + years + " years old");
  }

  @Test
  @Verifies({"SRS-1207", "RC-21"})
  void a_patient_in_the_first_year_of_life_is_0_years_old() {
    assertThat(findings(born("20250101", "20250301")))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .startsWith("The patient was 0 years old");
  }

  @Test
  @Verifies("SRS-1207")
  void a_birth_after_the_study_tells_no_age() {
    assertThat(findings(born("20270302", "20250301")))
        .extracting(Finding::code)
        .isEqualTo(List.of("AGE_UNKNOWN"));
  }

  private static CtSeries stated(String age) {
    return CtSeries.thorax()
        .editAll(b -> b.text(Tags.PATIENT_AGE, age).remove(Tags.PATIENT_BIRTH_DATE));
  }

  private static CtSeries born(String birth, String study) {
    return CtSeries.thorax()
        .editAll(
            b ->
                b.text(Tags.PATIENT_BIRTH_DATE, birth)
                    .text(Tags.STUDY_DATE, study)
                    .remove(Tags.PATIENT_AGE));
  }

  private List<Finding> findings(CtSeries series) {
    return Examination.findings(series, folder, new Ranges());
  }
}
