package org.oarlock.service.prove;

/** Reads a colour that a segmentation recommends, back from CIELab to what a screen shows. */
final class ShownColour {

  /** Of 255; the way there and back rounds twice. */
  private static final double TOLERANCE = 2;

  private ShownColour() {}

  /**
   * Whether it is this colour.
   *
   * @param lab L*, a*, b* of D50, each onto 0 to 65535 (PS3.3 C.10.7.1.1)
   * @param rgb red, green, blue of sRGB, 0 to 255
   */
  static boolean isNear(double[] lab, int[] rgb) {
    if (lab.length != 3) {
      return false;
    }
    double fy = (lab[0] / 655.35 + 16) / 116;
    double x = 0.96422 * inverse(fy + (lab[1] / 257 - 128) / 500);
    double y = inverse(fy);
    double z = 0.82521 * inverse(fy - (lab[2] / 257 - 128) / 200);
    return near(3.1338561 * x - 1.6168667 * y - 0.4906146 * z, rgb[0])
        && near(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z, rgb[1])
        && near(0.0719453 * x - 0.2289914 * y + 1.4052427 * z, rgb[2]);
  }

  private static double inverse(double f) {
    double cube = f * f * f;
    return cube > 216.0 / 24389 ? cube : (116 * f - 16) * 27 / 24389;
  }

  private static boolean near(double linear, int part) {
    double shown = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return Math.abs(255 * shown - part) <= TOLERANCE;
  }
}
