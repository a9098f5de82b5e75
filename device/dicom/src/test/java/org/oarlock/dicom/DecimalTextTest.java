package org.oarlock.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;

@Verifies("SRS-204")
class DecimalTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-1024, -1024",
    "0.1, 0.1",
    "1e-7, 0.0000001",
    "123456789012345678, 1.2345678901E+17",
    "-0.123456789012345678, -0.1234567890123",
    "1.7976931348623157e308, 1.797693135E+308",
    "-4.9e-324, -4.9E-324"
  })
  @Verifies("RC-45")
  void a_number_becomes_at_most_16_characters(double value, String text) {
    assertThat(DecimalText.of(value)).hasSizeLessThanOrEqualTo(16);
    assertThat(Double.parseDouble(DecimalText.of(value)))
        .isCloseTo(Double.parseDouble(text), org.assertj.core.data.Percentage.withPercentage(1e-6));
  }

  @Test
  @Verifies(value = "RC-45", shows = Verifies.Shows.EFFECTIVE)
  void a_length_keeps_a_ten_thousandth_of_a_millimetre() {
    Random random = new Random(7);
    for (int n = 0; n < 10_000; n++) {
      double value = (random.nextDouble() - 0.5) * 4000;
      String text = length(value);
      assertThat(text).hasSizeLessThanOrEqualTo(16).matches("-?[0-9]+(\\.[0-9]*[1-9])?");
      assertThat(Double.parseDouble(text)).isBetween(value - 5.01e-5, value + 5.01e-5);
    }
  }

  @ParameterizedTest
  @CsvSource({"-0.00001, 0", "12.5, 12.5", "-3.0001, -3.0001", "0.05, 0.05", "7, 7"})
  void a_length_has_no_trailing_zeros(double value, String text) {
    assertThat(length(value)).isEqualTo(text);
  }

  @Test
  void sixteen_plain_digits_are_written_plainly() {
    assertThat(DecimalText.of(1_234_567_890_123_450.0)).isEqualTo("1234567890123450");
  }

  @Test
  @Verifies(value = "RC-45", shows = Verifies.Shows.EFFECTIVE)
  void a_length_of_a_thousand_kilometres_is_none_in_a_patient() {
    assertThat(length(999_999_999.9)).isEqualTo("999999999.9");
    assertThatThrownBy(() -> length(1e9)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> length(-1e9)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_not_a_number_is_refused() {
    assertThatThrownBy(() -> DecimalText.of(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> length(Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String length(double value) {
    StringBuilder text = new StringBuilder();
    DecimalText.append(text, value);
    return text.toString();
  }
}
