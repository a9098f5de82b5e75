package org.oarlock.inference;

import java.util.List;

/**
 * What a model package accepts. The service's gate refuses a series outside of it.
 *
 * @param modalities values of Modality that are accepted, for example {@code CT}
 * @param minAgeYears youngest patient, whole years
 * @param maxAgeYears oldest patient, whole years
 * @param minSliceSpacingMm smallest distance between slices, mm
 * @param maxSliceSpacingMm largest distance between slices, mm
 * @param minPixelSpacingMm smallest in-plane spacing, mm
 * @param maxPixelSpacingMm largest in-plane spacing, mm
 * @param minScanLengthMm shortest scan (slices x slice spacing), mm
 * @param maxScanLengthMm longest scan (slices x slice spacing), mm
 * @param minSlices fewest slices
 * @param maxGantryTiltDegrees largest tilt between slice normal and slice direction, degrees
 * @param minHu no voxel may be below this, HU
 * @param maxHu no voxel may be above this, HU
 * @param maxDarkestHu at least one voxel in a hundred must be at or below this (air must be dark),
 *     HU
 * @param minBrightestHu at least one voxel in a thousand must be at or above this (tissue must be
 *     there), HU
 */
public record InputRanges(
    List<String> modalities,
    int minAgeYears,
    int maxAgeYears,
    double minSliceSpacingMm,
    double maxSliceSpacingMm,
    double minPixelSpacingMm,
    double maxPixelSpacingMm,
    double minScanLengthMm,
    double maxScanLengthMm,
    int minSlices,
    double maxGantryTiltDegrees,
    int minHu,
    int maxHu,
    int maxDarkestHu,
    int minBrightestHu) {

  /** Refuses empty ranges. */
  public InputRanges {
    modalities = List.copyOf(modalities);
    if (modalities.isEmpty()) {
      throw new IllegalArgumentException("inputRanges.modalities is empty");
    }
    ordered("AgeYears", minAgeYears, maxAgeYears);
    ordered("SliceSpacingMm", minSliceSpacingMm, maxSliceSpacingMm);
    ordered("PixelSpacingMm", minPixelSpacingMm, maxPixelSpacingMm);
    ordered("ScanLengthMm", minScanLengthMm, maxScanLengthMm);
    ordered("Hu", minHu, maxHu);
    if (minSlices < 1 || !(maxGantryTiltDegrees >= 0)) {
      throw new IllegalArgumentException(
          "inputRanges needs minSlices >= 1 and maxGantryTiltDegrees >= 0");
    }
  }

  private static void ordered(String what, double min, double max) {
    if (!(min <= max)) {
      throw new IllegalArgumentException("inputRanges.min" + what + " is above max" + what);
    }
  }
}
