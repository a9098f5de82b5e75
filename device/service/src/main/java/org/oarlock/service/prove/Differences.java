package org.oarlock.service.prove;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oarlock.service.Finding;

/** Collects what differs, in the order in which it is found. */
final class Differences {

  private final List<Finding> found = new ArrayList<>();

  void add(DifferenceCode code, String message, String place) {
    found.add(new Finding(code.name(), message, place));
  }

  void unless(boolean same, DifferenceCode code, String message, String place) {
    if (!same) {
      add(code, message, place);
    }
  }

  List<Finding> found() {
    return List.copyOf(found);
  }

  /** At most three decimals, the same in every locale. */
  static String number(double value) {
    return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
