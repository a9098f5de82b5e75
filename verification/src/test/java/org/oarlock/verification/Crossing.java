package org.oarlock.verification;

import org.oarlock.dicom.rt.RtContour;
import org.oarlock.imaging.Vector3;

/** Whether two edges of a closed polygon cross in their insides; touching is no crossing. */
final class Crossing {

  private Crossing() {}

  /** Looks at every pair of edges. */
  static boolean within(RtContour contour) {
    int points = contour.points();
    for (int a = 0; a < points; a++) {
      for (int b = a + 2; b < points; b++) {
        if (cross(contour, a, b)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean cross(RtContour contour, int a, int b) {
    Vector3 p = at(contour, a);
    Vector3 q = at(contour, a + 1);
    Vector3 r = at(contour, b);
    Vector3 s = at(contour, b + 1);
    return side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0;
  }

  private static Vector3 at(RtContour contour, int n) {
    return StructureSet.point(contour, n % contour.points());
  }

  /** On which side of the line from p to q the point r lies; contours are axial. */
  private static double side(Vector3 p, Vector3 q, Vector3 r) {
    double area = (q.x() - p.x()) * (r.y() - p.y()) - (q.y() - p.y()) * (r.x() - p.x());
    return Math.abs(area) < 1e-6 ? 0 : Math.signum(area);
  }
}
