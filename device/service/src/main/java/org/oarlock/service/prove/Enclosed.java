package org.oarlock.service.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The area within contours by the shoelace formula: a second opinion that knows no pixels.
 *
 * <p>Contours inside an odd number of others are holes.
 */
final class Enclosed {

  private Enclosed() {}

  /** Pixels enclosed, not a whole number, summed over all planes. */
  static double pixels(WrittenStructure structure, ReceivedCt ct) {
    Map<Integer, List<double[][]>> byPlane = new TreeMap<>();
    for (WrittenContour contour : structure.contours()) {
      Integer index = contour.images().isEmpty() ? null : ct.indices().get(contour.images().get(0));
      if (index != null && contour.isPolygon()) {
        byPlane
            .computeIfAbsent(index, key -> new ArrayList<>())
            .add(flat(contour.xyz(), ct.planes().get(index)));
      }
    }
    return byPlane.values().stream().mapToDouble(Enclosed::area).sum();
  }

  private static double[][] flat(double[] xyz, Plane plane) {
    double[][] points = new double[xyz.length / 3][];
    for (int p = 0; p < points.length; p++) {
      points[p] = new double[] {plane.column(xyz, 3 * p), plane.row(xyz, 3 * p)};
    }
    return points;
  }

  private static double area(List<double[][]> contours) {
    double sum = 0;
    for (double[][] contour : contours) {
      long around =
          contours.stream().filter(other -> other != contour && holds(other, contour[0])).count();
      sum += (around % 2 == 0 ? 1 : -1) * Math.abs(shoelace(contour));
    }
    return sum;
  }

  private static double shoelace(double[][] points) {
    double twice = 0;
    double[] from = points[points.length - 1];
    for (double[] to : points) {
      twice += from[0] * to[1] - to[0] * from[1];
      from = to;
    }
    return twice / 2;
  }

  private static boolean holds(double[][] points, double[] point) {
    boolean inside = false;
    double[] from = points[points.length - 1];
    for (double[] to : points) {
      boolean crosses = (from[1] > point[1]) != (to[1] > point[1]);
      if (crosses
          && point[0] < from[0] + (point[1] - from[1]) * (to[0] - from[0]) / (to[1] - from[1])) {
        inside = !inside;
      }
      from = to;
    }
    return inside;
  }
}
