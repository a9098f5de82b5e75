package org.oarlock.service.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.Vr;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.inference.InputRanges;
import org.oarlock.service.Finding;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.service.segment.ShippedPackage;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class GateTest {

  @TempDir Path folder;

  @Test
  @Verifies({"SRS-1205", "SRS-1210"})
  void lets_a_thorax_through_in_the_order_of_positions() throws IOException {
    GateOutcome.Gated gated = (GateOutcome.Gated) examine(CtSeries.thorax());

    assertThat(gated.findings()).isEmpty();
    assertThat(gated.slices())
        .extracting(slice -> slice.position().orElseThrow().z())
        .isSorted()
        .hasSize(16);
    assertThat(gated.grid().sliceSpacing()).isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource
  @Verifies({"SRS-1204", "RC-22"})
  void rebuilds_the_same_patient_however_he_lies(PatientPosition position) throws IOException {
    CtSeries series = CtSeries.lying(position);

    GateOutcome.Gated gated = (GateOutcome.Gated) examine(series);

    assertThat(gated.grid()).isEqualTo(series.phantom().volume().grid());
    for (int voxel = 0; voxel < gated.grid().voxels(); voxel += 7) {
      int scanned = Math.max(-1024, series.phantom().volume().hu(voxel));
      assertThat((int) gated.volume().hu(voxel)).isEqualTo(scanned);
    }
  }

  @Test
  @Verifies(
      value = {"SRS-1205", "RC-22"},
      shows = Shows.EFFECTIVE)
  void orders_by_position_and_never_by_instance_number() throws IOException {
    CtSeries series = CtSeries.thorax();
    for (int k = 0; k < 16; k++) {
      int number = 100 - k;
      series.edit(k, b -> b.integers(Tags.INSTANCE_NUMBER, number));
    }

    List<CtInstance> received = new ArrayList<>(series.in(folder.resolve("received")));
    Collections.reverse(received);

    GateOutcome outcome = Gate.examine(received, ranges());

    assertThat(outcome).isInstanceOf(GateOutcome.Gated.class);
    GateOutcome.Gated gated = (GateOutcome.Gated) outcome;
    assertThat(gated.grid()).isEqualTo(series.phantom().volume().grid());
    assertThat(gated.slices().get(0).instanceNumber()).hasValue(100);
  }

  @Test
  @Verifies({"SRS-1205", "RC-12"})
  void names_the_place_of_a_missing_slice() throws IOException {
    assertRefused(
        CtSeries.thorax().without(5),
        "SLICE_MISSING",
        "A slice is missing",
        "z = -17.5 and -7.5 mm");
  }

  @Test
  @Verifies("SRS-1205")
  void counts_several_missing_slices() throws IOException {
    assertRefused(
        CtSeries.thorax().without(5).without(5),
        "SLICE_MISSING",
        "2 slices are missing",
        "z = -17.5 and -2.5 mm");
  }

  @Test
  @Verifies({"SRS-1205", "RC-12"})
  void refuses_two_slices_at_one_place() throws IOException {
    assertRefused(
        CtSeries.thorax().copyOf(3, b -> {}), "SLICE_DUPLICATE", "same place", "z = -22.5 mm");
  }

  @Test
  @Verifies({"SRS-1205", "RC-12"})
  void refuses_uneven_spacing() throws IOException {
    assertRefused(
        CtSeries.thorax().move(4, 0, 0, 2), "SLICES_UNEVEN", "not the usual 5 mm", "z = -22.5 mm");
  }

  @Test
  @Verifies("SRS-1205")
  void accepts_positions_rounded_to_a_tenth_of_a_millimetre() throws IOException {
    CtSeries series = CtSeries.thorax();
    for (int k = 0; k < 16; k++) {
      series.move(k, 0, 0, k % 2 == 0 ? 0.05 : 0);
    }

    assertThat(examine(series)).isInstanceOf(GateOutcome.Gated.class);
  }

  @Test
  @Verifies("SRS-1205")
  void refuses_spacing_that_drifts() throws IOException {
    CtSeries series = CtSeries.thorax();
    for (int k = 0; k < 16; k++) {
      series.move(k, 0, 0, 0.008 * k * k);
    }

    assertThat(codes(reasons(examine(series)))).containsExactly("SLICES_UNEVEN");
  }

  @Test
  @Verifies({"SRS-1204", "RC-16"})
  void refuses_a_stated_gantry_tilt() throws IOException {
    assertRefused(
        CtSeries.thorax().editAll(b -> b.decimals(Tags.GANTRY_DETECTOR_TILT, -7.5)),
        "GANTRY_TILT",
        "-7.5 degrees",
        "z = -37.5 mm");
  }

  @Test
  @Verifies("SRS-1204")
  void accepts_a_stated_tilt_of_next_to_nothing() throws IOException {
    CtSeries series = CtSeries.thorax().editAll(b -> b.decimals(Tags.GANTRY_DETECTOR_TILT, 0.05));

    assertThat(examine(series)).isInstanceOf(GateOutcome.Gated.class);
  }

  @Test
  @Verifies({"SRS-1204", "RC-16"})
  void refuses_a_shear_that_no_tag_states() throws IOException {
    CtSeries series = CtSeries.thorax();
    for (int k = 0; k < 16; k++) {
      series.move(k, 0, 0.0436 * k, 0);
    }

    assertRefused(series, "GANTRY_TILT", "0.5 degrees off their normal", "z = -37.5 and 37.5 mm");
  }

  @Test
  @Verifies("SRS-1204")
  void refuses_one_slice_moved_sideways() throws IOException {
    assertRefused(
        CtSeries.thorax().move(7, 1, 0, 0), "SLICE_SHIFTED", "shifted sideways", "z = -2.5 mm");
  }

  @Test
  @Verifies({"SRS-1204", "RC-16"})
  void refuses_oblique_slices() throws IOException {
    double cos = Math.cos(Math.toRadians(3));
    double sin = Math.sin(Math.toRadians(3));
    assertRefused(
        CtSeries.thorax()
            .editAll(b -> b.decimals(Tags.IMAGE_ORIENTATION_PATIENT, cos, sin, 0, -sin, cos, 0)),
        "OBLIQUE",
        "turned by 3 degrees",
        "");
  }

  @Test
  @Verifies({"SRS-1202", "RC-14"})
  void refuses_a_slice_of_another_patient() throws IOException {
    assertRefused(one(Tags.PATIENT_ID, "OTHER"), "MIXED_PATIENTS", "patient ID", "z = -12.5 mm");
    assertRefused(
        one(Tags.PATIENT_NAME, "Other"), "MIXED_PATIENTS", "patient name", "z = -12.5 mm");
    assertRefused(
        one(Tags.PATIENT_BIRTH_DATE, "19640301"), "MIXED_PATIENTS", "birth date", "z = -12.5 mm");
  }

  @Test
  @Verifies(
      value = {"SRS-1210", "RC-73"},
      shows = Verifies.Shows.EFFECTIVE)
  void never_says_who_the_patients_are() throws IOException {
    List<Finding> reasons = reasons(examine(one(Tags.PATIENT_NAME, "Secret^Name")));

    assertThat(reasons.toString()).doesNotContain("Secret").doesNotContain("PHANTOM");
  }

  @Test
  @Verifies({"SRS-1202", "RC-14"})
  void refuses_mixed_studies_series_and_frames() throws IOException {
    assertRefused(
        one(Tags.STUDY_INSTANCE_UID, "2.25.1"), "MIXED_STUDIES", "study differs", "z = -12.5 mm");
    assertRefused(
        one(Tags.SERIES_INSTANCE_UID, "2.25.1"), "MIXED_SERIES", "series differs", "z = -12.5 mm");
    assertRefused(
        one(Tags.FRAME_OF_REFERENCE_UID, "2.25.1"),
        "MIXED_FRAMES_OF_REFERENCE",
        "frame of reference differs",
        "z = -12.5 mm");
  }

  @Test
  @Verifies({"SRS-1202", "RC-15"})
  void refuses_mixed_spacing_orientation_and_matrix() throws IOException {
    assertRefused(
        CtSeries.thorax().edit(5, b -> b.decimals(Tags.PIXEL_SPACING, 5.6, 5.6)),
        "MIXED_SPACING",
        "pixel spacing differs",
        "z = -12.5 mm");
    assertRefused(
        CtSeries.thorax()
            .edit(5, b -> b.decimals(Tags.IMAGE_ORIENTATION_PATIENT, -1, 0, 0, 0, -1, 0)),
        "MIXED_ORIENTATION",
        "orientation differs",
        "z = -12.5 mm");
    assertThat(
            codes(reasons(examine(CtSeries.thorax().edit(5, b -> b.integers(Tags.COLUMNS, 60))))))
        .contains("MIXED_MATRIX");
  }

  @Test
  @Verifies({"SRS-1203", "RC-18"})
  void refuses_what_geometry_and_units_cannot_do_without() throws IOException {
    assertAbsent(Tags.IMAGE_ORIENTATION_PATIENT, "ORIENTATION_ABSENT");
    assertAbsent(Tags.IMAGE_POSITION_PATIENT, "POSITION_ABSENT");
    assertAbsent(Tags.PIXEL_SPACING, "SPACING_ABSENT");
    assertAbsent(Tags.RESCALE_SLOPE, "RESCALE_ABSENT");
    assertAbsent(Tags.RESCALE_INTERCEPT, "RESCALE_ABSENT");
    assertAbsent(Tags.FRAME_OF_REFERENCE_UID, "FRAME_OF_REFERENCE_ABSENT");
    assertAbsent(Tags.STUDY_INSTANCE_UID, "IDENTIFIER_ABSENT");
    assertAbsent(Tags.ROWS, "MATRIX_ABSENT");
  }

  @Test
  @Verifies("SRS-1203")
  void refuses_directions_that_are_not_at_right_angles() throws IOException {
    CtSeries series =
        CtSeries.thorax()
            .editAll(b -> b.decimals(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0.1, 1, 0));

    assertThat(codes(reasons(examine(series)))).contains("ORIENTATION_INVALID");
  }

  @Test
  @Verifies({"SRS-1209", "RC-18"})
  void refuses_short_pixel_data_with_its_place() throws IOException {
    assertRefused(
        CtSeries.thorax().edit(5, b -> b.bytes(Tags.PIXEL_DATA, Vr.OW, new byte[100])),
        "PIXEL_DATA_UNREADABLE",
        "missing, too short",
        "z = -12.5 mm");
  }

  @Test
  @Verifies({"SRS-1208", "RC-19"})
  void refuses_values_whose_intercept_was_lost() throws IOException {
    CtSeries series = CtSeries.thorax().editAll(b -> b.decimals(Tags.RESCALE_INTERCEPT, 0));

    assertThat(codes(reasons(examine(series)))).containsOnly("HU_IMPLAUSIBLE");
  }

  @Test
  @Verifies({"SRS-1208", "RC-19"})
  void refuses_values_without_tissue() throws IOException {
    CtSeries series = CtSeries.thorax().editAll(b -> b.decimals(Tags.RESCALE_SLOPE, 0.01));

    assertThat(codes(reasons(examine(series)))).containsOnly("HU_IMPLAUSIBLE");
  }

  @Test
  @Verifies({"SRS-1201", "RC-13"})
  void refuses_what_is_not_ct() throws IOException {
    assertThat(codes(reasons(examine(all(Tags.MODALITY, "MR"))))).containsExactly("NOT_CT");
    assertThat(codes(reasons(examine(all(Tags.SOP_CLASS_UID, Uids.ENHANCED_CT_IMAGE_STORAGE)))))
        .containsExactly("WRONG_SOP_CLASS");
    assertThat(codes(reasons(examine(all(Tags.RESCALE_TYPE, "OD")))))
        .containsExactly("RESCALE_UNIT");
  }

  @Test
  @Verifies({"SRS-1211", "RC-17"})
  void leaves_a_localizer_out_with_a_finding() throws IOException {
    CtSeries series =
        CtSeries.thorax()
            .copyOf(
                2,
                b ->
                    b.text(Tags.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "LOCALIZER")
                        .decimals(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 0, -1));

    GateOutcome.Gated gated = (GateOutcome.Gated) examine(series);

    assertThat(gated.slices()).hasSize(16);
    assertThat(codes(gated.findings())).containsExactly("LOCALIZER_LEFT_OUT");
  }

  @Test
  @Verifies({"SRS-1206", "RC-20"})
  void refuses_what_lies_outside_the_package() throws IOException {
    assertRefused(
        CtSeries.thorax().editAll(b -> b.decimals(Tags.SLICE_THICKNESS, 8)),
        "SLICE_THICKNESS_OUTSIDE",
        "0.5 to 6 mm",
        "z = -37.5 mm");
    CtSeries few = CtSeries.thorax();
    for (int n = 0; n < 12; n++) {
      few.without(0);
    }
    assertThat(codes(reasons(examine(few))))
        .containsExactlyInAnyOrder("TOO_FEW_SLICES", "SCAN_LENGTH_OUTSIDE");
  }

  @Test
  @Verifies(
      value = {"SRS-1207", "RC-21"},
      shows = Shows.EFFECTIVE)
  void refuses_a_child_by_age_or_by_birth_date() throws IOException {
    assertRefused(all(Tags.PATIENT_AGE, "011Y"), "AGE_OUTSIDE", "was 11 years old", "");
    assertRefused(all(Tags.PATIENT_AGE, "007M"), "AGE_OUTSIDE", "was 0 years old", "");
    assertRefused(
        all(Tags.PATIENT_BIRTH_DATE, "20090302").editAll(b -> b.remove(Tags.PATIENT_AGE)),
        "AGE_OUTSIDE",
        "was 16 years old",
        "");
  }

  @Test
  @Verifies({"SRS-1207", "RC-21"})
  void says_that_an_unknown_age_was_not_checked() throws IOException {
    CtSeries series = all(Tags.PATIENT_BIRTH_DATE, "").editAll(b -> b.remove(Tags.PATIENT_AGE));

    assertThat(codes(examine(series).findings())).containsExactly("AGE_UNKNOWN");
  }

  @Test
  @Verifies({"SRS-1210", "RC-69"})
  void says_every_reason_at_once() throws IOException {
    CtSeries series =
        CtSeries.thorax()
            .edit(9, b -> b.text(Tags.PATIENT_ID, "OTHER"))
            .editAll(b -> b.text(Tags.PATIENT_AGE, "009Y"))
            .without(4);

    assertThat(codes(reasons(examine(series))))
        .containsExactlyInAnyOrder("MIXED_PATIENTS", "AGE_OUTSIDE", "SLICE_MISSING");
  }

  @Test
  @Verifies("SRS-1210")
  void refuses_an_empty_series() throws IOException {
    GateOutcome outcome = Gate.examine(List.of(), ranges());

    assertThat(codes(reasons(outcome))).containsExactly("NO_SLICES");
  }

  private GateOutcome examine(CtSeries series) throws IOException {
    return Gate.examine(series.in(folder.resolve("s" + System.identityHashCode(series))), ranges());
  }

  private static InputRanges ranges() throws IOException {
    return ShippedPackage.load().manifest().inputRanges();
  }

  private static CtSeries one(int tag, String value) {
    return CtSeries.thorax().edit(5, b -> b.text(tag, value));
  }

  private static CtSeries all(int tag, String value) {
    return CtSeries.thorax().editAll(b -> b.text(tag, value));
  }

  private void assertAbsent(int tag, String code) throws IOException {
    Consumer<DatasetBuilder> remove = b -> b.remove(tag);
    assertThat(codes(reasons(examine(CtSeries.thorax().edit(5, remove))))).contains(code);
  }

  private void assertRefused(CtSeries series, String code, String words, String place)
      throws IOException {
    List<Finding> reasons = reasons(examine(series));
    assertThat(codes(reasons)).containsOnly(code);
    assertThat(reasons.get(0).message()).contains(words);
    assertThat(reasons.get(0).place()).startsWith(place);
  }

  private static List<Finding> reasons(GateOutcome outcome) {
    return outcome instanceof GateOutcome.Refused refused ? refused.reasons() : List.of();
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).collect(Collectors.toList());
  }
}
