package org.oarlock.inference;

/**
 * The volumes that are plausible for a structure.
 *
 * @param minMl smallest, mL
 * @param maxMl largest, mL
 */
public record VolumeRange(double minMl, double maxMl) {

  /** Refuses an empty or negative range. */
  public VolumeRange {
    if (!(minMl >= 0 && maxMl > minMl)) {
      throw new IllegalArgumentException("a volume range needs 0 <= minMl < maxMl");
    }
  }
}
