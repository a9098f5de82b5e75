package org.oarlock.service.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.dicom.Tags;
import org.oarlock.imaging.Vector3;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.trace.annotations.Verifies;

/** Directions and shifts of exactly as much as is accepted, and of a little more. */
class DirectionCheckTest {

  /** Sine and cosine, in a vector that is a thousandth short, whose angle is 0.1 degrees. */
  private static final double SINE = 0.0017440099;

  private static final double COSINE = 0.99924305236629;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"0.1, ''", "-0.1, ''", "0.11, GANTRY_TILT", "-0.11, GANTRY_TILT"})
  @Verifies({"SRS-1204", "RC-16"})
  void a_tilt_of_a_tenth_of_a_degree_is_accepted(double degrees, String code) {
    assertCodes(
        CtSeries.thorax().editAll(b -> b.decimals(Tags.GANTRY_DETECTOR_TILT, degrees)), code);
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "0.00001, OBLIQUE"})
  @Verifies({"SRS-1204", "RC-16"})
  void a_normal_a_tenth_of_a_degree_off_the_axis_is_accepted(double more, String code) {
    double sine = SINE + more;

    // The slices follow their normal, so that nothing is sheared.
    assertCodes(
        CtSeries.thorax()
            .at(k -> new Vector3(0, -5 * k * sine / COSINE, 5 * k))
            .editAll(b -> b.decimals(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, COSINE, sine)),
        code);
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "0.00001, OBLIQUE"})
  @Verifies({"SRS-1204", "RC-16"})
  void rows_a_tenth_of_a_degree_off_the_axis_are_accepted(double more, String code) {
    double sine = SINE + more;

    assertCodes(
        CtSeries.thorax()
            .editAll(
                b -> b.decimals(Tags.IMAGE_ORIENTATION_PATIENT, COSINE, sine, 0, -sine, COSINE, 0)),
        code);
  }

  @ParameterizedTest
  @CsvSource({"0.13085148114479, ''", "0.131, GANTRY_TILT"})
  @Verifies({"SRS-1204", "RC-16"})
  void a_shear_of_a_tenth_of_a_degree_is_accepted(double across, String code) {
    assertCodes(CtSeries.thorax().at(k -> new Vector3(across, 0, 74.9723).times(k / 15.0)), code);
  }

  @ParameterizedTest
  @CsvSource({"0.1, ''", "0.11, SLICE_SHIFTED"})
  @Verifies("SRS-1204")
  void a_slice_a_tenth_of_a_millimetre_beside_the_others_is_accepted(double x, String code) {
    assertCodes(CtSeries.thorax().at(k -> new Vector3(k == 7 ? x : 0, 0, 5 * k)), code);
  }

  @Test
  @Verifies("SRS-1204")
  void slices_that_all_lie_in_one_plane_have_no_line_that_could_be_sheared() {
    CtSeries series = CtSeries.thorax().at(k -> new Vector3(k, 0, 0));

    assertThat(Examination.codes(series, folder, new Ranges()))
        .contains("SLICE_DUPLICATE")
        .doesNotContain("GANTRY_TILT", "SLICE_SHIFTED");
  }

  private void assertCodes(CtSeries series, String code) {
    assertThat(Examination.codes(series, folder, new Ranges()))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }
}
