package org.oarlock.dicom;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal strings (DS, PS3.5 section 6.2): at most 16 characters, a point, no locale. */
public final class DecimalText {

  private static final int LENGTH = 16;

  private DecimalText() {}

  /**
   * The number as exactly as 16 characters hold it.
   *
   * @throws IllegalArgumentException for NaN and infinities
   */
  public static String of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " cannot be written as a decimal string");
    }
    BigDecimal exact = new BigDecimal(Double.toString(value));
    for (int digits = 17; digits > 0; digits--) {
      String text = shortest(exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)));
      if (text.length() <= LENGTH) {
        return text;
      }
    }
    throw new IllegalArgumentException(value + " does not fit a decimal string");
  }

  /** The number rounded to {@code decimals} places after the point, without trailing zeros. */
  public static String of(double value, int decimals) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " cannot be written as a decimal string");
    }
    return of(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue());
  }

  private static String shortest(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = value.stripTrailingZeros();
    String plain = stripped.toPlainString();
    return plain.length() <= LENGTH ? plain : stripped.toString();
  }
}
