package org.oarlock.service.gate;

import java.util.List;
import java.util.Optional;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.imaging.Vector3;
import org.oarlock.inference.InputRanges;
import org.oarlock.trace.annotations.Implements;

/**
 * Are the slices axial and upright on their axis: declared gantry tilt, geometric shear between
 * positions and normal, slices at an angle to the patient axes, single slices moved sideways.
 */
@Implements("SRS-1204")
final class DirectionCheck implements SeriesCheck {

  /** No package can loosen this. */
  private static final double MAX_DEGREES = 0.1;

  private static final double MAX_SHIFT_MM = 0.1;

  @Override
  public void examine(List<GateImage> images, InputRanges ranges, GateReport report) {
    double limit = Math.min(MAX_DEGREES, ranges.maxGantryTiltDegrees());
    declaredTilt(images, limit, report);
    Optional<SliceOrder> order = SliceOrder.of(images);
    images
        .get(0)
        .instance()
        .orientation()
        .ifPresent(orientation -> oblique(orientation, limit, report));
    order.ifPresent(o -> shear(o, limit, report));
  }

  private static void declaredTilt(List<GateImage> images, double limit, GateReport report) {
    List<GateImage> tilted = images.stream().filter(i -> Math.abs(i.statedTilt()) > limit).toList();
    if (!tilted.isEmpty()) {
      report.addFor(
          ReasonCode.GANTRY_TILT,
          tilted,
          images.size(),
          "the scanner states a gantry tilt of "
              + Places.number(tilted.get(0).statedTilt())
              + " degrees.");
    }
  }

  private static void oblique(CtInstance.Orientation orientation, double limit, GateReport report) {
    Vector3 normal = GateImage.across(orientation);
    double tilt = degrees(Math.hypot(normal.x(), normal.y()), Math.abs(normal.z()));
    Vector3 row = orientation.row();
    double along = Math.max(Math.abs(row.x()), Math.abs(row.y()));
    double turn = degrees(Math.min(Math.abs(row.x()), Math.abs(row.y())), along);
    if (tilt > limit || turn > limit) {
      report.add(
          ReasonCode.OBLIQUE,
          "The slices are not axial: their normal is "
              + Places.number(tilt)
              + " degrees off the head-foot axis and their rows are turned by "
              + Places.number(turn)
              + " degrees.",
          "");
    }
  }

  private static void shear(SliceOrder order, double limit, GateReport report) {
    Vector3 normal = order.normal();
    Vector3 first = order.images().get(0).position().orElseThrow();
    Vector3 span = order.last().position().orElseThrow().minus(first);
    double length = span.dot(normal);
    if (length == 0) {
      return;
    }
    double angle = degrees(span.minus(normal.times(length)).length(), length);
    if (angle > limit) {
      report.add(
          ReasonCode.GANTRY_TILT,
          "The slices are sheared: the line through their positions is "
              + Places.number(angle)
              + " degrees off their normal.",
          Places.between(order.images().get(0), order.last()));
    }
    List<GateImage> shifted =
        order.images().stream()
            .filter(i -> sideways(i, first, span, normal, length) > MAX_SHIFT_MM)
            .toList();
    report.addFor(
        ReasonCode.SLICE_SHIFTED,
        shifted,
        order.images().size(),
        "shifted sideways by more than "
            + Places.number(MAX_SHIFT_MM)
            + " mm against the line from the first to the last slice.");
  }

  private static double sideways(
      GateImage image, Vector3 first, Vector3 span, Vector3 normal, double length) {
    Vector3 offset = image.position().orElseThrow().minus(first);
    return offset.minus(span.times(offset.dot(normal) / length)).length();
  }

  private static double degrees(double across, double along) {
    return Math.toDegrees(Math.atan2(across, along));
  }
}
