package org.oarlock.imaging;

/**
 * The shapes of the thorax phantom, in mm from its centre along the patient's axes (LPS).
 *
 * <p>No symmetry of the box maps it to itself: the left lung is smaller and has the heart beside
 * it, the right lung ends higher, the spine lies at the back, and one bony marker sits at the left,
 * front, towards the head.
 */
final class ThoraxAnatomy {

  /** Half axes of the body's ellipse across the patient and from front to back, mm. */
  static final double HALF_WIDTH = 160;

  static final double HALF_DEPTH = 105;

  private static final double COUCH_GAP = 8;
  private static final double COUCH_THICKNESS = 15;
  private static final double COUCH_SHELL = 4;
  private static final double COUCH_OVERHANG = 10;

  private final double downX;
  private final double downY;
  private final double couchTop;
  private final double couchHalfWidth;

  /** The patient lies on a couch in the direction {@code down} (unit vector, LPS). */
  ThoraxAnatomy(Vector3 down) {
    this.downX = down.x();
    this.downY = down.y();
    this.couchTop = Math.hypot(HALF_WIDTH * downX, HALF_DEPTH * downY) + COUCH_GAP;
    this.couchHalfWidth = Math.hypot(HALF_WIDTH * downY, HALF_DEPTH * downX) + COUCH_OVERHANG;
  }

  /** What lies at a point, mm from the centre: x to the left, y to the back, z to the head. */
  Tissue at(double x, double y, double z) {
    if (!ellipse(x, y, HALF_WIDTH, HALF_DEPTH)) {
      return outside(x, y);
    }
    if (bone(x, y, z)) {
      return Tissue.BONE;
    }
    if (ellipsoid(x - 72, y, z - 4, 48, 50, 66) && !ellipsoid(x - 30, y + 30, z + 25, 45, 42, 48)) {
      return Tissue.LUNG_LEFT;
    }
    if (ellipsoid(x + 72, y, z - 10, 52, 50, 62)) {
      return Tissue.LUNG_RIGHT;
    }
    return Tissue.SOFT;
  }

  private Tissue outside(double x, double y) {
    double depth = x * downX + y * downY - couchTop;
    double side = couchHalfWidth - Math.abs(x * downY - y * downX);
    if (depth < 0 || depth > COUCH_THICKNESS || side < 0) {
      return Tissue.AIR;
    }
    double inward = Math.min(side, Math.min(depth, COUCH_THICKNESS - depth));
    return inward < COUCH_SHELL ? Tissue.COUCH_SHELL : Tissue.COUCH_FOAM;
  }

  private static boolean bone(double x, double y, double z) {
    boolean canal = ellipse(x, y - 78, 9, 8);
    return !canal && (spine(x, y) || ribs(x, y, z) || sternum(x, y, z) || marker(x, y, z));
  }

  /** Vertebral body and arch, around the canal that stays soft: a hole in every slice. */
  private static boolean spine(double x, double y) {
    return ellipse(x, y - 52, 24, 17) || ellipse(x, y - 78, 17, 16);
  }

  /** Bands of an elliptical shell that fall off towards the front, with a gap at the marker. */
  private static boolean ribs(double x, double y, double z) {
    if (!ellipse(x, y, 134, 84) || ellipse(x, y, 127, 77)) {
      return false;
    }
    if (ellipsoid(x - 90, y + 72, z - 56, 26, 26, 26)) {
      return false;
    }
    double phase = (z - 0.25 * y) / 24;
    return Math.abs(z) < 72 && phase - Math.floor(phase) < 0.4;
  }

  private static boolean sternum(double x, double y, double z) {
    return Math.abs(x) < 18 && Math.abs(y + 88) < 6 && z > -30 && z < 70;
  }

  private static boolean marker(double x, double y, double z) {
    return ellipsoid(x - 90, y + 72, z - 56, 9, 9, 12);
  }

  private static boolean ellipse(double x, double y, double a, double b) {
    return x * x / (a * a) + y * y / (b * b) < 1;
  }

  private static boolean ellipsoid(double x, double y, double z, double a, double b, double c) {
    return x * x / (a * a) + y * y / (b * b) + z * z / (c * c) < 1;
  }
}
