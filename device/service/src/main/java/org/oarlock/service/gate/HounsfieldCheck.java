package org.oarlock.service.gate;

import org.oarlock.imaging.Volume;
import org.oarlock.inference.InputRanges;
import org.oarlock.trace.annotations.Implements;

/**
 * Can the values be Hounsfield units of a patient: within the package's limits, some air, some
 * tissue, and not everything denser than bone, as it is when the intercept was lost.
 */
@Implements("SRS-1208")
final class HounsfieldCheck {

  private static final double MIN_DARK_SHARE = 0.01;
  private static final double MIN_BRIGHT_SHARE = 0.001;

  /** Under 2 % in every planning CT looked at; about half the voxels without an intercept. */
  private static final double MAX_DENSE_SHARE = 0.2;

  private static final int DENSE_HU = 500;

  private HounsfieldCheck() {}

  static void examine(Volume volume, InputRanges ranges, GateReport report) {
    Census census = Census.of(volume, ranges);
    double voxels = volume.grid().voxels();
    if (census.min < ranges.minHu() || census.max > ranges.maxHu()) {
      report.add(
          ReasonCode.HU_IMPLAUSIBLE,
          "The values go from "
              + census.min
              + " to "
              + census.max
              + " HU; the model package accepts "
              + ranges.minHu()
              + " to "
              + ranges.maxHu()
              + " HU.",
          "");
    }
    if (census.dark < MIN_DARK_SHARE * voxels) {
      report.add(
          ReasonCode.HU_IMPLAUSIBLE,
          "There is hardly any air: fewer than 1 % of the voxels are at or below "
              + ranges.maxDarkestHu()
              + " HU.",
          "");
    }
    if (census.bright < MIN_BRIGHT_SHARE * voxels) {
      report.add(
          ReasonCode.HU_IMPLAUSIBLE,
          "There is hardly any tissue: fewer than 0.1 % of the voxels are at or above "
              + ranges.minBrightestHu()
              + " HU.",
          "");
    }
    if (census.dense > MAX_DENSE_SHARE * voxels) {
      report.add(
          ReasonCode.HU_IMPLAUSIBLE,
          Places.number(100 * census.dense / voxels)
              + " % of the voxels are denser than "
              + DENSE_HU
              + " HU, as when the rescale intercept was lost.",
          "");
    }
  }

  private static final class Census {

    private int min = Integer.MAX_VALUE;
    private int max = Integer.MIN_VALUE;
    private long dark;
    private long bright;
    private long dense;

    static Census of(Volume volume, InputRanges ranges) {
      Census census = new Census();
      int voxels = volume.grid().voxels();
      for (int n = 0; n < voxels; n++) {
        int hu = volume.hu(n);
        census.min = Math.min(census.min, hu);
        census.max = Math.max(census.max, hu);
        census.dark += hu <= ranges.maxDarkestHu() ? 1 : 0;
        census.bright += hu >= ranges.minBrightestHu() ? 1 : 0;
        census.dense += hu > DENSE_HU ? 1 : 0;
      }
      return census;
    }
  }
}
