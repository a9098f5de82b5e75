package org.oarlock.service.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Vr;
import org.oarlock.imaging.Vector3;
import org.oarlock.service.Finding;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

/** The gate at its limits: what lies just inside passes, what lies just outside does not. */
class GateLimitsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "5.51, 6, ''",
    "5.52, 6, PIXEL_SPACING_OUTSIDE",
    "5, 5.49, ''",
    "5, 5.48, PIXEL_SPACING_OUTSIDE"
  })
  @Verifies(
      value = {"SRS-1206", "RC-20"},
      shows = Shows.EFFECTIVE)
  void pixels_of_5_5_mm_pass_up_to_the_rounding_of_decimals(double min, double max, String code) {
    assertThat(codes(CtSeries.thorax(), new Ranges().pixels(min, max)))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource({"5.005, ''", "5.02, SLICE_SPACING_OUTSIDE"})
  @Verifies("SRS-1206")
  void slices_5_mm_apart_pass_up_to_the_rounding_of_decimals(double min, String code) {
    CtSeries series = CtSeries.thorax().editAll(b -> b.decimals(Tags.SLICE_THICKNESS, 5.5));

    assertThat(codes(series, new Ranges().slices(min, 6)))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource({"16, ''", "17, TOO_FEW_SLICES"})
  @Verifies("SRS-1206")
  void as_many_slices_as_the_package_needs_are_enough(int least, String code) {
    assertThat(codes(CtSeries.thorax(), new Ranges().least(least)))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  @Verifies(
      value = {"SRS-1206", "RC-20"},
      shows = Shows.EFFECTIVE)
  void one_slice_is_refused_whatever_the_package_says() {
    CtSeries series = CtSeries.thorax();
    for (int n = 0; n < 15; n++) {
      series.without(0);
    }

    assertThat(findings(series, new Ranges().least(1)))
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo("The series has 1 slice; the model package needs at least 2.");
  }

  @ParameterizedTest
  @CsvSource({"2.5, ''", "2.4, GAPS_BETWEEN_SLICES"})
  @Verifies("SRS-1206")
  void slices_half_as_thick_as_their_distance_leave_no_gap(double thickness, String code) {
    CtSeries series = CtSeries.thorax().editAll(b -> b.decimals(Tags.SLICE_THICKNESS, thickness));

    assertThat(codes(series, new Ranges())).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  @Verifies("SRS-1206")
  void an_unknown_thickness_is_said_and_nothing_else_of_it() {
    CtSeries series = CtSeries.thorax().editAll(b -> b.remove(Tags.SLICE_THICKNESS));

    assertThat(codes(series, new Ranges())).containsExactly("THICKNESS_UNKNOWN");
  }

  @Test
  @Verifies({"SRS-1203", "RC-18"})
  void two_images_of_one_name_are_refused() {
    CtSeries series = CtSeries.thorax();
    for (int slice : List.of(4, 5)) {
      series.edit(slice, b -> b.text(Tags.SOP_INSTANCE_UID, "2.25.9"));
    }

    assertThat(codes(series, new Ranges())).containsExactly("INSTANCE_REPEATED");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  @Verifies({"SRS-1203", "RC-18"})
  void a_slope_that_is_not_positive_is_refused(double slope) {
    CtSeries series = CtSeries.thorax().edit(5, b -> b.decimals(Tags.RESCALE_SLOPE, slope));

    assertThat(codes(series, new Ranges())).contains("RESCALE_ABSENT");
  }

  @ParameterizedTest
  @ValueSource(ints = {Tags.ROWS, Tags.COLUMNS})
  @Verifies({"SRS-1203", "RC-18"})
  void an_image_without_columns_or_rows_is_refused(int tag) {
    CtSeries series = CtSeries.thorax().edit(5, b -> b.integers(tag, 0));

    assertThat(codes(series, new Ranges())).contains("MATRIX_ABSENT");
  }

  @Test
  @Verifies("SRS-1209")
  void a_scan_larger_than_the_device_handles_is_refused_by_its_header() {
    CtSeries series =
        CtSeries.thorax()
            .editAll(b -> b.integers(Tags.ROWS, 65_535).integers(Tags.COLUMNS, 65_535));

    assertThat(findings(series, new Ranges()))
        .filteredOn(finding -> finding.code().equals("TOO_LARGE"))
        .extracting(Finding::message)
        .containsExactly("The scan has 68717379600 voxels; the device handles up to 314572800.");
  }

  @Test
  @Verifies("SRS-1209")
  void a_scan_as_large_as_the_device_handles_is_not_too_large() {
    CtSeries series =
        CtSeries.thorax()
            .editAll(
                b ->
                    b.integers(Tags.ROWS, 38_400)
                        .integers(Tags.COLUMNS, 512)
                        .text(Tags.PATIENT_AGE, "009Y"));

    assertThat(codes(series, new Ranges())).contains("AGE_OUTSIDE").doesNotContain("TOO_LARGE");
  }

  @Test
  @Verifies({"SRS-1209", "RC-18"})
  void short_pixels_are_said_once() {
    CtSeries series =
        CtSeries.thorax().edit(5, b -> b.bytes(Tags.PIXEL_DATA, Vr.OW, new byte[100]));

    assertThat(codes(series, new Ranges())).containsExactly("PIXEL_DATA_UNREADABLE");
  }

  @Test
  @Verifies({"SRS-1209", "RC-18"})
  void pixels_that_could_not_be_read_only_once_are_a_reason_all_the_same() {
    GateOutcome outcome =
        Gate.examine(
            CtSeries.thorax().in(folder),
            new Ranges().make(),
            (slices, grid) -> {
              throw new IOException("Input/output error");
            });

    assertThat(((GateOutcome.Refused) outcome).reasons())
        .extracting(Finding::code)
        .containsExactly("PIXEL_DATA_UNREADABLE");
  }

  @Test
  @Verifies({"SRS-1209", "RC-18"})
  void unreadable_pixels_are_named_beside_other_reasons() {
    CtSeries series =
        CtSeries.thorax()
            .editAll(b -> b.text(Tags.PATIENT_AGE, "009Y"))
            .edit(5, b -> b.bytes(Tags.PIXEL_DATA, Vr.OW, new byte[100]));

    assertThat(codes(series, new Ranges()))
        .containsExactlyInAnyOrder("AGE_OUTSIDE", "PIXEL_DATA_UNREADABLE");
  }

  @Test
  @Verifies(
      value = {"SRS-1205", "RC-12"},
      shows = Shows.EFFECTIVE)
  void a_gap_that_is_no_multiple_is_uneven_and_not_missing() {
    assertThat(codes(placed(k -> k < 8 ? 5 * k : 5 * k + 7), new Ranges()))
        .containsExactly("SLICES_UNEVEN");
  }

  @Test
  @Verifies("SRS-1205")
  void a_hundredth_of_a_wide_distance_is_tolerated() {
    assertThat(codes(placed(k -> k < 8 ? 20 * k : 20 * k + 0.15), new Ranges().slices(1, 30)))
        .doesNotContain("SLICES_UNEVEN", "SLICE_MISSING");
  }

  @Test
  @Verifies("SRS-1205")
  void a_quarter_of_a_narrow_distance_is_not_tolerated() {
    Ranges narrow = new Ranges().slices(0.1, 6).shortest(1);

    assertThat(codes(placed(k -> k < 8 ? 0.4 * k : 0.4 * k + 0.105), narrow))
        .contains("SLICES_UNEVEN");
  }

  @Test
  @Verifies(
      value = {"SRS-1205", "RC-12"},
      shows = Shows.EFFECTIVE)
  void small_errors_of_one_sign_are_named_where_they_have_added_up() {
    CtSeries series = placed(k -> k <= 8 ? 5.05 * k : 8 * 5.05 + 4.95 * (k - 8));

    assertThat(findings(series, new Ranges()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("SLICES_UNEVEN");
              assertThat(finding.message()).contains("drift away from their mean of 5 mm");
              assertThat(finding.place()).startsWith("z = 25.");
            });
  }

  private static CtSeries placed(DoubleUnaryOperator z) {
    return CtSeries.thorax().at(k -> new Vector3(0, 0, z.applyAsDouble(k)));
  }

  private List<String> codes(CtSeries series, Ranges ranges) {
    return Examination.codes(series, folder, ranges);
  }

  private List<Finding> findings(CtSeries series, Ranges ranges) {
    return Examination.findings(series, folder, ranges);
  }
}
