package org.oarlock.service.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.dicom.Tags;
import org.oarlock.imaging.Vector3;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.trace.annotations.Verifies;

/** Distances between slices that just pass, and such that just do not. */
class SpacingCheckTest {

  private static final Ranges WIDE = new Ranges().slices(1, 30);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"0.05, SLICES_UNEVEN, SLICE_DUPLICATE", "0.04, SLICE_DUPLICATE, SLICES_UNEVEN"})
  @Verifies({"SRS-1205", "RC-12"})
  void slices_closer_than_a_twentieth_of_a_millimetre_lie_at_one_place(
      double z, String code, String other) {
    CtSeries series = CtSeries.thorax().at(k -> new Vector3(0, 0, k == 9 ? z : 5 * (k - 8)));

    assertThat(codes(series, new Ranges())).contains(code).doesNotContain(other);
  }

  @ParameterizedTest
  @CsvSource({
    "25.25, ''",
    "25.5, SLICES_UNEVEN",
    "49.5, SLICE_MISSING",
    "50.5, SLICE_MISSING",
    "50.75, SLICES_UNEVEN",
    "75.5, SLICE_MISSING"
  })
  @Verifies({"SRS-1205", "RC-12"})
  void a_hundredth_of_each_distance_that_a_gap_spans_is_tolerated(double gap, String code) {
    assertThat(codes(wide(k -> k < 8 ? 25 * k : 25 * (k - 1) + gap), WIDE))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource({"2, ''", "3, SLICES_UNEVEN"})
  @Verifies({"SRS-1205", "RC-12"})
  void errors_of_one_sign_may_add_up_to_twice_the_tolerance(int wider, String code) {
    // So many distances are 0.25 mm too large, the next as many too small by as much.
    assertThat(
            codes(
                wide(k -> 25 * k + 0.25 * Math.min(Math.min(k, wider), Math.max(0, 2 * wider - k))),
                WIDE))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  private static CtSeries wide(DoubleUnaryOperator z) {
    return CtSeries.thorax()
        .at(k -> new Vector3(0, 0, z.applyAsDouble(k)))
        .editAll(b -> b.decimals(Tags.SLICE_THICKNESS, 25));
  }

  private List<String> codes(CtSeries series, Ranges ranges) {
    return Examination.codes(series, folder, ranges);
  }
}
