package org.oarlock.service.gate;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.oarlock.dicom.Tags;
import org.oarlock.inference.InputRanges;
import org.oarlock.trace.annotations.Implements;

/** Do all images belong together: one patient, study, series, frame of reference and raster. */
@Implements("SRS-1202")
final class MixtureCheck implements SeriesCheck {

  private static final double COSINE_TOLERANCE = 1e-4;
  private static final double SPACING_TOLERANCE_MM = 1e-4;

  @Override
  public void examine(List<GateImage> images, InputRanges ranges, GateReport report) {
    Differences differences = new Differences(images, report);
    differences.inText(ReasonCode.MIXED_PATIENTS, Tags.PATIENT_ID, "the patient ID differs");
    differences.inText(ReasonCode.MIXED_PATIENTS, Tags.PATIENT_NAME, "the patient name differs");
    differences.inText(
        ReasonCode.MIXED_PATIENTS, Tags.PATIENT_BIRTH_DATE, "the birth date differs");
    differences.inText(ReasonCode.MIXED_PATIENTS, Tags.PATIENT_SEX, "the patient sex differs");
    differences.inText(ReasonCode.MIXED_STUDIES, Tags.STUDY_INSTANCE_UID, "the study differs");
    differences.inText(ReasonCode.MIXED_SERIES, Tags.SERIES_INSTANCE_UID, "the series differs");
    differences.inText(
        ReasonCode.MIXED_FRAMES_OF_REFERENCE,
        Tags.FRAME_OF_REFERENCE_UID,
        "the frame of reference differs");
    differences.in(
        ReasonCode.MIXED_SPACING,
        (a, b) -> near(a, b, Tags.PIXEL_SPACING, SPACING_TOLERANCE_MM),
        "the pixel spacing differs");
    differences.in(
        ReasonCode.MIXED_ORIENTATION,
        (a, b) -> near(a, b, Tags.IMAGE_ORIENTATION_PATIENT, COSINE_TOLERANCE),
        "the orientation differs");
    differences.in(
        ReasonCode.MIXED_MATRIX,
        (a, b) -> a.rows() == b.rows() && a.columns() == b.columns(),
        "the number of rows or columns differs");
  }

  /** An absent or unreadable value is the matter of {@link PresenceCheck}, not a mixture. */
  private static boolean near(GateImage a, GateImage b, int tag, double tolerance) {
    double[] first = a.decimals(tag);
    double[] second = b.decimals(tag);
    if (first.length != second.length) {
      return first.length == 0 || second.length == 0;
    }
    double[] difference = new double[first.length];
    Arrays.setAll(difference, n -> Math.abs(first[n] - second[n]));
    return Arrays.stream(difference).allMatch(d -> d <= tolerance);
  }

  private record Differences(List<GateImage> images, GateReport report) {

    void inText(ReasonCode code, int tag, String what) {
      in(code, (a, b) -> a.text(tag).equals(b.text(tag)), what);
    }

    void in(ReasonCode code, BiPredicate<GateImage, GateImage> same, String what) {
      GateImage first = images.get(0);
      List<GateImage> others = images.stream().filter(i -> !same.test(first, i)).toList();
      report.addFor(code, others, images.size(), what + " from that at " + Places.of(first) + ".");
    }
  }
}
