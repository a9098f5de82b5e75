package org.oarlock.dicom.series;

import java.util.OptionalDouble;

/** Age strings: three digits and a unit (AS, PS3.5 table 6.2-1). */
final class AgeText {

  private AgeText() {}

  static OptionalDouble years(String text) {
    if (!text.matches("[0-9]{3}[DWMY]")) {
      return OptionalDouble.empty();
    }
    int count = Integer.parseInt(text.substring(0, 3));
    return OptionalDouble.of(
        switch (text.charAt(3)) {
          case 'D' -> count / 365.25;
          case 'W' -> count * 7 / 365.25;
          case 'M' -> count / 12.0;
          default -> count;
        });
  }
}
