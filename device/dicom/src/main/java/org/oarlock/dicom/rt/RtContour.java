package org.oarlock.dicom.rt;

import java.util.Arrays;

/**
 * One closed planar contour (CLOSED_PLANAR, PS3.3 C.8.8.6).
 *
 * @param sopClassUid class of the image on which it lies
 * @param sopInstanceUid the image on which it lies
 * @param xyz points as x, y, z one after the other, mm, LPS; the first point is not repeated
 */
public record RtContour(String sopClassUid, String sopInstanceUid, double[] xyz) {

  /** Number of points. */
  public int points() {
    return xyz.length / 3;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RtContour contour
        && sopClassUid.equals(contour.sopClassUid)
        && sopInstanceUid.equals(contour.sopInstanceUid)
        && Arrays.equals(xyz, contour.xyz);
  }

  @Override
  public int hashCode() {
    return 31 * sopInstanceUid.hashCode() + Arrays.hashCode(xyz);
  }

  @Override
  public String toString() {
    return points() + " points on " + sopInstanceUid;
  }
}
