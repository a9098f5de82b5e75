package org.oarlock.service.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.dicom.Tags;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.trace.annotations.Verifies;

/** What is a mixture of series, and what only lacks a value. */
class MixtureCheckTest {

  @TempDir Path folder;

  @Test
  @Verifies({"SRS-1202", "RC-14"})
  void a_slice_of_a_patient_of_the_other_sex_is_refused() {
    CtSeries series = CtSeries.thorax().edit(5, b -> b.text(Tags.PATIENT_SEX, "M"));
    series.edit(6, b -> b.text(Tags.PATIENT_SEX, "F"));

    assertThat(Examination.findings(series, folder, new Ranges()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("MIXED_PATIENTS");
              assertThat(finding.message()).contains("the patient sex differs");
            });
  }

  @ParameterizedTest
  @CsvSource({"0.0001, false", "0.0002, true"})
  @Verifies({"SRS-1202", "RC-15"})
  void directions_may_differ_by_a_ten_thousandth(double difference, boolean mixed) {
    CtSeries series =
        CtSeries.thorax()
            .edit(5, b -> b.decimals(Tags.IMAGE_ORIENTATION_PATIENT, 1, difference, 0, 0, 1, 0));

    assertThat(Examination.codes(series, folder, new Ranges()).contains("MIXED_ORIENTATION"))
        .isEqualTo(mixed);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5})
  @Verifies({"SRS-1202", "RC-15"})
  void a_slice_without_orientation_is_no_mixture(int slice) {
    CtSeries series = CtSeries.thorax().edit(slice, b -> b.remove(Tags.IMAGE_ORIENTATION_PATIENT));

    assertThat(Examination.codes(series, folder, new Ranges()))
        .contains("ORIENTATION_ABSENT")
        .doesNotContain("MIXED_ORIENTATION");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5})
  @Verifies({"SRS-1202", "RC-15"})
  void another_count_of_numbers_is_a_mixture(int slice) {
    CtSeries series = CtSeries.thorax().edit(slice, b -> b.decimals(Tags.PIXEL_SPACING, 5.5));

    assertThat(Examination.codes(series, folder, new Ranges()))
        .contains("MIXED_SPACING", "SPACING_ABSENT");
  }
}
