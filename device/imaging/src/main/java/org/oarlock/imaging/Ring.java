package org.oarlock.imaging;

import java.util.Arrays;

/**
 * A closed polygon in the plane of one slice, in voxel units: x is the column index i, y the row
 * index j, and whole numbers are voxel centres. The last point is joined to the first, which is not
 * repeated.
 *
 * <p>The sign of {@link #area()} tells the sense of rotation: positive is counter-clockwise for
 * someone towards whom the slice direction (k) points.
 *
 * @param xy the points as x0, y0, x1, y1, ...; at least three points; taken over, not copied, and
 *     never written to afterwards
 */
public record Ring(double[] xy) {

  /** Checks that there are at least three points, all of them finite. */
  public Ring {
    if (xy.length < 6 || xy.length % 2 != 0) {
      throw new IllegalArgumentException(
          "a ring needs at least three points with x and y, not " + xy.length + " numbers");
    }
    for (double value : xy) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a ring holds finite numbers only, not " + value);
      }
    }
  }

  /** Number of points. */
  public int points() {
    return xy.length / 2;
  }

  /** Column position of a point, in voxels. */
  public double x(int point) {
    return xy[2 * point];
  }

  /** Row position of a point, in voxels. */
  public double y(int point) {
    return xy[2 * point + 1];
  }

  /** Index of the point that follows, the first after the last. */
  public int next(int point) {
    return point + 1 == points() ? 0 : point + 1;
  }

  /** Signed area in squared voxels (shoelace formula); positive when counter-clockwise. */
  public double area() {
    double twice = 0;
    for (int p = 0; p < points(); p++) {
      int q = next(p);
      twice += x(p) * y(q) - x(q) * y(p);
    }
    return twice / 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ring ring && Arrays.equals(xy, ring.xy);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(xy);
  }

  @Override
  public String toString() {
    return "Ring" + Arrays.toString(xy);
  }
}
