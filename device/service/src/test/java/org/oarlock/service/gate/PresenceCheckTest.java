package org.oarlock.service.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.dicom.Tags;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.trace.annotations.Verifies;

/** Directions that are just unit vectors at right angles, and names that are not there. */
class PresenceCheckTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "0.9990234375, 0, 1, ''",
    "1.0009765625, 0, 1, ''",
    "1, 0, 0.9990234375, ''",
    "1, 0, 1.0009765625, ''",
    "0.999, 0, 1, ORIENTATION_INVALID",
    "1.001, 0, 1, ORIENTATION_INVALID",
    "1, 0, 0.999, ORIENTATION_INVALID",
    "1, 0, 1.001, ORIENTATION_INVALID",
    "1, 0.0011, 1, ORIENTATION_INVALID"
  })
  @Verifies({"SRS-1203", "RC-18"})
  void directions_are_unit_vectors_at_right_angles_up_to_a_thousandth(
      double row, double across, double column, String code) {
    CtSeries series =
        CtSeries.thorax()
            .editAll(b -> b.decimals(Tags.IMAGE_ORIENTATION_PATIENT, row, 0, 0, across, column, 0));

    assertThat(codes(series, new Ranges())).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  @Verifies({"SRS-1203", "RC-18"})
  void directions_a_thousandth_off_the_right_angle_are_right() {
    CtSeries series =
        CtSeries.thorax()
            .editAll(b -> b.decimals(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0.001, 1, 0));

    assertThat(codes(series, new Ranges())).isEmpty();
  }

  @Test
  @Verifies({"SRS-1203", "RC-18"})
  void images_without_a_name_are_not_taken_for_one_image() {
    CtSeries series = CtSeries.thorax();
    for (int slice : List.of(4, 5)) {
      series.edit(slice, b -> b.remove(Tags.SOP_INSTANCE_UID));
    }

    assertThat(codes(series, new Ranges())).containsExactly("IDENTIFIER_ABSENT");
  }

  private List<String> codes(CtSeries series, Ranges ranges) {
    return Examination.codes(series, folder, ranges);
  }
}
