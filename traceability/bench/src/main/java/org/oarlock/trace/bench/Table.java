package org.oarlock.trace.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of the benchmark, each with its target where it has one. */
final class Table {

  private static final String FORMAT = "%-46s %16s %16s %8s  %s%n";

  private final List<String> lines = new ArrayList<>();
  private boolean missed;

  Table() {
    lines.add(line("", "trace", "OpenFastTrace", "ratio", "target"));
  }

  /**
   * One task done by both.
   *
   * @param both ours, then theirs
   * @param atMost the ratio that is the target; 0 for none
   */
  void compare(String what, List<Measured> both, double atMost) {
    Measured ours = both.get(0);
    Measured theirs = both.get(1);
    double ratio = (double) ours.millis() / theirs.millis();
    lines.add(line(what, cost(ours), cost(theirs), number(ratio), verdict(ratio, atMost)));
  }

  /** The same task at one size and at twice that. */
  void grows(String what, Measured once, Measured twice, double atMost) {
    double ratio = (double) twice.millis() / once.millis();
    lines.add(
        line(
            what + ", then twice", cost(once), cost(twice), number(ratio), verdict(ratio, atMost)));
  }

  /** A number with a limit. */
  void limit(String what, long value, long atMost) {
    lines.add(line(what, Long.toString(value), "", "", verdict(value, atMost)));
  }

  /** Whether any target was missed. */
  boolean missed() {
    return missed;
  }

  String text() {
    return String.join("", lines);
  }

  private String verdict(double value, double atMost) {
    if (atMost == 0) {
      return "";
    }
    boolean met = value <= atMost;
    missed |= !met;
    return String.format(Locale.ROOT, "at most %s: %s", number(atMost), met ? "met" : "MISSED");
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private static String cost(Measured run) {
    return String.format(Locale.ROOT, "%.2f s %4d MB", run.millis() / 1000.0, run.megabytes());
  }

  private static String line(Object... cells) {
    return String.format(Locale.ROOT, FORMAT, cells);
  }
}
