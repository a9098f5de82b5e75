package org.oarlock.dicom;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.oarlock.trace.annotations.Implements;

/** Decimal strings (DS, PS3.5 section 6.2): at most 16 characters, a point, no locale. */
@Implements("SRS-204")
public final class DecimalText {

  private static final int LENGTH = 16;
  private static final int FRACTION = 10_000;
  private static final double LARGEST_LENGTH = 1e9;

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
    int digits = 17;
    String text = rounded(exact, digits);
    // Ends before there is no digit left: ten digits fit with both signs and the exponent.
    while (text.length() > LENGTH) {
      digits--;
      text = rounded(exact, digits);
    }
    return text;
  }

  /**
   * Appends a length in mm, rounded to 0.0001 mm, without trailing zeros. Fast: a structure set has
   * millions of them.
   *
   * @throws IllegalArgumentException beyond 1,000 km, for NaN and infinities
   */
  public static void append(StringBuilder text, double millimetres) {
    if (!(Math.abs(millimetres) < LARGEST_LENGTH)) {
      throw new IllegalArgumentException(millimetres + " mm is not a length in a patient");
    }
    long scaled = Math.round(millimetres * FRACTION);
    if (scaled < 0) {
      text.append('-');
      scaled = -scaled;
    }
    text.append(scaled / FRACTION);
    long fraction = scaled % FRACTION;
    if (fraction != 0) {
      text.append('.');
      for (long digit = FRACTION / 10; fraction != 0; digit /= 10) {
        text.append((char) ('0' + fraction / digit));
        fraction %= digit;
      }
    }
  }

  private static String rounded(BigDecimal exact, int digits) {
    BigDecimal value = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = value.stripTrailingZeros();
    String plain = stripped.toPlainString();
    return plain.length() <= LENGTH ? plain : stripped.toString();
  }
}
