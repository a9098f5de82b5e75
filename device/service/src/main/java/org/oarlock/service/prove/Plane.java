package org.oarlock.service.prove;

import java.util.Optional;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;

/**
 * One received CT image as the proof reads it: PS3.3 C.7.6.2.1.1, written down once more on
 * purpose.
 *
 * @param uid SOP Instance UID
 * @param sopClass SOP Class UID
 * @param origin centre of the first pixel, mm, LPS
 * @param right unit vector along a row
 * @param down unit vector along a column
 * @param acrossMm mm between columns
 * @param downMm mm between rows
 * @param columns pixels along a row
 * @param rows pixels along a column
 */
record Plane(
    String uid,
    String sopClass,
    double[] origin,
    double[] right,
    double[] down,
    double acrossMm,
    double downMm,
    int columns,
    int rows) {

  static Optional<Plane> of(Dataset header) {
    double[] origin = header.decimals(Tags.IMAGE_POSITION_PATIENT);
    double[] cosines = header.decimals(Tags.IMAGE_ORIENTATION_PATIENT);
    double[] spacing = header.decimals(Tags.PIXEL_SPACING);
    int columns = header.integer(Tags.COLUMNS).orElse(0);
    int rows = header.integer(Tags.ROWS).orElse(0);
    if (origin.length != 3 || cosines.length != 6 || spacing.length != 2 || columns * rows == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Plane(
            header.text(Tags.SOP_INSTANCE_UID).orElse(""),
            header.text(Tags.SOP_CLASS_UID).orElse(""),
            origin,
            new double[] {cosines[0], cosines[1], cosines[2]},
            new double[] {cosines[3], cosines[4], cosines[5]},
            spacing[1],
            spacing[0],
            columns,
            rows));
  }

  /** right x down. */
  double[] normal() {
    return new double[] {
      right[1] * down[2] - right[2] * down[1],
      right[2] * down[0] - right[0] * down[2],
      right[0] * down[1] - right[1] * down[0]
    };
  }

  /**
   * Column of a point that starts at {@code at} in {@code xyz}; whole numbers are pixel centres.
   */
  double column(double[] xyz, int at) {
    return along(right, xyz, at) / acrossMm;
  }

  /** Row of a point that starts at {@code at} in {@code xyz}; whole numbers are pixel centres. */
  double row(double[] xyz, int at) {
    return along(down, xyz, at) / downMm;
  }

  /** mm from the plane to a point that starts at {@code at} in {@code xyz}, signed. */
  double off(double[] xyz, int at) {
    return along(normal(), xyz, at);
  }

  /** mm, LPS, of a pixel position on this plane. */
  double[] patient(double column, double row) {
    double[] point = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      point[axis] = origin[axis] + column * acrossMm * right[axis] + row * downMm * down[axis];
    }
    return point;
  }

  /** {@code z = -112.5 mm}. */
  String place() {
    return "z = " + Differences.number(origin[2]) + " mm";
  }

  private double along(double[] direction, double[] xyz, int at) {
    return (xyz[at] - origin[0]) * direction[0]
        + (xyz[at + 1] - origin[1]) * direction[1]
        + (xyz[at + 2] - origin[2]) * direction[2];
  }
}
