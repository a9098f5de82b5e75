package org.oarlock.service.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.inference.InputRanges;
import org.oarlock.trace.annotations.Implements;

/** Is everything there that geometry, Hounsfield units and references are made from. */
@Implements("SRS-1203")
final class PresenceCheck implements SeriesCheck {

  /** Inside what a grid accepts, and a number that binary fractions hold exactly. */
  private static final double UNIT_TOLERANCE = 1.0 / 1024;

  private static final double RIGHT_ANGLE_TOLERANCE = 1e-3;

  @Override
  public void examine(List<GateImage> images, InputRanges ranges, GateReport report) {
    Absences absences = new Absences(images, report);
    absences.say(
        ReasonCode.IDENTIFIER_ABSENT,
        PresenceCheck::identified,
        "SOP Instance UID, Series Instance UID or Study Instance UID is absent.");
    absences.say(
        ReasonCode.FRAME_OF_REFERENCE_ABSENT,
        i -> !i.text(Tags.FRAME_OF_REFERENCE_UID).isEmpty(),
        "Frame of Reference UID is absent, so contours could not be placed.");
    absences.say(
        ReasonCode.ORIENTATION_ABSENT,
        i -> i.instance().orientation().isPresent(),
        "Image Orientation (Patient) is absent or not six numbers.");
    absences.say(
        ReasonCode.ORIENTATION_INVALID,
        i -> i.instance().orientation().map(PresenceCheck::rightAngled).orElse(true),
        "Image Orientation (Patient) is not two unit vectors at right angles.");
    absences.say(
        ReasonCode.POSITION_ABSENT,
        i -> i.position().isPresent(),
        "Image Position (Patient) is absent or not three numbers.");
    absences.say(
        ReasonCode.SPACING_ABSENT,
        i -> i.instance().spacing().isPresent(),
        "Pixel Spacing is absent or not two positive numbers.");
    absences.say(
        ReasonCode.MATRIX_ABSENT,
        i -> i.rows() > 0 && i.columns() > 0,
        "Rows or Columns is absent or zero.");
    absences.say(
        ReasonCode.RESCALE_ABSENT,
        PresenceCheck::rescaled,
        "Rescale Slope or Rescale Intercept is absent, or the slope is not positive.");
    repeated(images, report);
  }

  private static boolean identified(GateImage image) {
    return !image.instance().sopInstanceUid().isEmpty()
        && !image.text(Tags.SERIES_INSTANCE_UID).isEmpty()
        && !image.text(Tags.STUDY_INSTANCE_UID).isEmpty();
  }

  private static boolean rightAngled(CtInstance.Orientation orientation) {
    return Math.abs(orientation.row().length() - 1) <= UNIT_TOLERANCE
        && Math.abs(orientation.column().length() - 1) <= UNIT_TOLERANCE
        && Math.abs(orientation.row().dot(orientation.column())) <= RIGHT_ANGLE_TOLERANCE;
  }

  private static boolean rescaled(GateImage image) {
    double[] slope = image.decimals(Tags.RESCALE_SLOPE);
    return slope.length == 1 && slope[0] > 0 && image.decimals(Tags.RESCALE_INTERCEPT).length == 1;
  }

  private static void repeated(List<GateImage> images, GateReport report) {
    Set<String> seen = new HashSet<>();
    List<GateImage> again =
        images.stream()
            .filter(i -> !i.instance().sopInstanceUid().isEmpty())
            .filter(i -> !seen.add(i.instance().sopInstanceUid()))
            .toList();
    report.addFor(
        ReasonCode.INSTANCE_REPEATED,
        again,
        images.size(),
        "an image with the same SOP Instance UID is already in the series.");
  }

  private record Absences(List<GateImage> images, GateReport report) {

    void say(ReasonCode code, Predicate<GateImage> present, String message) {
      report.addFor(
          code, images.stream().filter(present.negate()).toList(), images.size(), message);
    }
  }
}
