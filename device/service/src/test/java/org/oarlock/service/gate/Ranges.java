package org.oarlock.service.gate;

import java.util.List;
import org.oarlock.inference.InputRanges;

/** Ranges that let the thorax pass. */
final class Ranges {

  private double minSlice = 0.5;
  private double maxSlice = 6;
  private double minPixel = 0.3;
  private double maxPixel = 6;
  private double shortest = 30;
  private int least = 5;
  private int minHu = -8192;
  private int maxHu = 32767;

  Ranges slices(double min, double max) {
    minSlice = min;
    maxSlice = max;
    return this;
  }

  Ranges pixels(double min, double max) {
    minPixel = min;
    maxPixel = max;
    return this;
  }

  Ranges shortest(double millimetres) {
    shortest = millimetres;
    return this;
  }

  Ranges least(int slices) {
    least = slices;
    return this;
  }

  Ranges hounsfield(int min, int max) {
    minHu = min;
    maxHu = max;
    return this;
  }

  InputRanges make() {
    return new InputRanges(
        List.of("CT"),
        18,
        120,
        minSlice,
        maxSlice,
        minPixel,
        maxPixel,
        shortest,
        2000,
        least,
        0.1,
        minHu,
        maxHu,
        -500,
        -100);
  }
}
