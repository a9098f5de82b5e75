package org.oarlock.service.gate;

import java.util.Optional;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.dicom.series.CtInstance.Orientation;
import org.oarlock.imaging.Vector3;

/** One image as the gate looks at it: what is absent or not a number is empty, never a default. */
record GateImage(CtInstance instance) {

  /** Text of an element of the header, empty when absent. */
  String text(int tag) {
    return instance.header().dataset().text(tag).orElse("");
  }

  /** A whole number of the header, {@code absent} when it is not there. */
  int integer(int tag, int absent) {
    return instance.header().dataset().integer(tag).orElse(absent);
  }

  double[] decimals(int tag) {
    return instance.header().dataset().decimals(tag);
  }

  Optional<Vector3> position() {
    return instance.position();
  }

  /** Patient z of the position, mm; only after {@link #position} was found present. */
  double z() {
    return position().orElseThrow().z();
  }

  /** The unit vector across the slice; empty where its directions span no plane. */
  Optional<Vector3> normal() {
    return instance
        .orientation()
        .map(GateImage::across)
        .filter(across -> across.length() > 0)
        .map(across -> across.times(1 / across.length()));
  }

  /** Row direction x column direction, as long as the header makes it. */
  static Vector3 across(Orientation orientation) {
    return orientation.row().cross(orientation.column());
  }

  int rows() {
    return instance.rows().orElse(0);
  }

  int columns() {
    return instance.columns().orElse(0);
  }

  /** Slice Thickness, mm; 0 where it is absent or not positive. */
  double thickness() {
    return Math.max(0, instance.sliceThickness().orElse(0));
  }

  /** Gantry/Detector Tilt, degrees; 0 where the scanner states none. */
  double statedTilt() {
    return instance.gantryTilt().orElse(0);
  }
}
