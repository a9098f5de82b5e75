package org.oarlock.dicom.series;

import org.oarlock.trace.annotations.Implements;

/**
 * How CT numbers are stored: stored = (HU - intercept) / slope.
 *
 * @param signed whether stored values are two's complement
 * @param bitsStored 8 to 16 meaningful bits of the 16 allocated
 * @param slope HU per stored unit, not 0
 * @param intercept HU at stored 0
 */
@Implements("SRS-404")
public record StoredForm(boolean signed, int bitsStored, double slope, double intercept) {

  /** What most scanners write: 12 unsigned bits from -1024 HU. */
  public static final StoredForm SCANNER = new StoredForm(false, 12, 1, -1024);

  /** All HU of a volume, unchanged. */
  public static final StoredForm PLAIN = new StoredForm(true, 16, 1, 0);

  /** Checks ranges. */
  public StoredForm {
    if (bitsStored < 8 || bitsStored > 16) {
      throw new IllegalArgumentException("8 to 16 bits are stored, not " + bitsStored);
    }
    if (slope == 0 || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException("slope and intercept must be finite, the slope not 0");
    }
  }

  /** The stored value nearest to a CT number. */
  int stored(int hounsfield) {
    long value = Math.round((hounsfield - intercept) / slope);
    long least = signed ? -(1L << (bitsStored - 1)) : 0;
    long most = (1L << (signed ? bitsStored - 1 : bitsStored)) - 1;
    return (int) Math.max(least, Math.min(most, value));
  }
}
