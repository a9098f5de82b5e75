package org.oarlock.dicom.rt;

/** Colours as DICOM recommends them to displays: CIELab of D50, each part in 16 bits. */
final class CieLab {

  /** sRGB to XYZ of D50, Bradford adapted (PS3.3 C.10.7.1.1; ICC profile of sRGB). */
  private static final double[][] XYZ = {
    {0.4360747, 0.3850649, 0.1430804},
    {0.2225045, 0.7168786, 0.0606169},
    {0.0139322, 0.0971045, 0.7141733}
  };

  private static final double[] WHITE = {0.96422, 1.0, 0.82521};

  private CieLab() {}

  /** L* from 0 to 100, a* and b* from -128 to 127, each onto 0 to 65535. */
  static int[] encoded(Rgb colour) {
    double[] linear = {
      linear(colour.red()), linear(colour.green()), linear(colour.blue()),
    };
    double[] f = new double[3];
    for (int row = 0; row < 3; row++) {
      double sum = 0;
      for (int column = 0; column < 3; column++) {
        sum += XYZ[row][column] * linear[column];
      }
      f[row] = f(sum / WHITE[row]);
    }
    return new int[] {
      sixteenBits((116 * f[1] - 16) / 100),
      sixteenBits((500 * (f[0] - f[1]) + 128) / 255),
      sixteenBits((200 * (f[1] - f[2]) + 128) / 255)
    };
  }

  private static double linear(int part) {
    double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static double f(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  private static int sixteenBits(double part) {
    return (int) Math.round(Math.max(0, Math.min(1, part)) * 65535);
  }
}
