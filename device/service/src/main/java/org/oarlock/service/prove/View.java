package org.oarlock.service.prove;

import java.util.Locale;

/**
 * How one plane of the preview lies in the patient and in the picture. As radiologists look: the
 * patient's right on the left, anterior or head at the top.
 *
 * @param across patient axis that runs to the right of the picture (0 x, 1 y, 2 z)
 * @param along patient axis that runs up or down
 * @param fixed patient axis that the plane cuts
 * @param value mm at which it cuts
 * @param left mm at the left edge
 * @param top mm at the upper edge
 * @param scale pixels per mm
 * @param width pixels
 * @param height pixels
 * @param x left edge in the picture
 * @param y upper edge in the picture
 */
record View(
    int across,
    int along,
    int fixed,
    double value,
    double left,
    double top,
    double scale,
    int width,
    int height,
    int x,
    int y) {

  /** Pixels to the right of the panel's left edge. */
  double pixelAcross(double millimetres) {
    return (millimetres - left) * scale;
  }

  /** Pixels below the panel's upper edge; z grows upwards, y downwards. */
  double pixelAlong(double millimetres) {
    return (along == 2 ? top - millimetres : millimetres - top) * scale;
  }

  /** Patient coordinates of the middle of a pixel of the panel. */
  double[] point(int pixelX, int pixelY) {
    double[] point = new double[3];
    point[across] = left + (pixelX + 0.5) / scale;
    double down = (pixelY + 0.5) / scale;
    point[along] = along == 2 ? top - down : top + down;
    point[fixed] = value;
    return point;
  }

  String caption() {
    String plane =
        switch (fixed) {
          case 0 -> "Sagittal, x = ";
          case 1 -> "Coronal, y = ";
          default -> "Axial, z = ";
        };
    return plane + String.format(Locale.ROOT, "%.1f mm", value);
  }

  /** Letters at the left, right, upper and lower edge. */
  String[] letters() {
    return switch (fixed) {
      case 0 -> new String[] {"A", "P", "H", "F"};
      case 1 -> new String[] {"R", "L", "H", "F"};
      default -> new String[] {"R", "L", "A", "P"};
    };
  }
}
