package org.oarlock.service.gate;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says where something is, in words of the scan and without identity. */
final class Places {

  private static final int NAMED = 5;

  private Places() {}

  /** A length or angle with at most two decimals, the same in every locale. */
  static String number(double value) {
    String text =
        new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    return "-0".equals(text) ? "0" : text;
  }

  /** {@code z = -112.5 mm}, or the instance number of an image that does not say where it is. */
  static String of(GateImage image) {
    return image
        .position()
        .map(position -> "z = " + number(position.z()) + " mm")
        .orElseGet(
            () ->
                "image number "
                    + image.instance().instanceNumber().stream()
                        .mapToObj(Integer::toString)
                        .findFirst()
                        .orElse("unknown"));
  }

  /** The first few of {@code images} and how many more there are. */
  static String of(List<GateImage> images) {
    String named = images.stream().limit(NAMED).map(Places::of).collect(Collectors.joining(", "));
    return images.size() <= NAMED ? named : named + " and " + (images.size() - NAMED) + " more";
  }

  /** {@code z = -112.5 and -106.5 mm}; axial slices differ in nothing else. */
  static String between(GateImage first, GateImage second) {
    return "z = " + number(first.z()) + " and " + number(second.z()) + " mm";
  }
}
