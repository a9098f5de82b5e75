package org.oarlock.trace.selftest;

import java.util.List;
import java.util.Locale;
import org.oarlock.trace.annotations.Implements;

/** A self-test for a terminal: one line per seed, then what it comes to. */
@Implements("SRS-3803")
public final class ValidationTable {

  private static final String LINE = "%-16s %-20s %-15s %s%s";

  private ValidationTable() {}

  /** Missed seeds once more at the end, where a person looks first. */
  public static String write(ValidationRecord record) {
    StringBuilder out = new StringBuilder();
    line(out, List.of("Result", "Rule", "Copy of", "Defect", ""));
    for (Trial trial : record.result().trials()) {
      String more = trial.planted() ? " -> " + trial.where() : "; " + trial.result();
      line(
          out,
          List.of(
              verdict(trial),
              trial.group(),
              trial.ground(),
              trial.title(),
              trial.missed() ? "" : more));
    }
    record.result().cleans().forEach(clean -> out.append(clean.words()).append('\n'));
    for (Trial trial : record.result().missed()) {
      out.append("MISSED ")
          .append(trial.group())
          .append(" in ")
          .append(trial.ground())
          .append(": ")
          .append(trial.title())
          .append("; expected ")
          .append(trial.expected())
          .append(", said: ")
          .append(((Verdict.Missed) trial.verdict()).said())
          .append('\n');
    }
    out.append(record.summary()).append('\n').append(ValidationRecord.STANDING).append('\n');
    return out.toString();
  }

  private static String verdict(Trial trial) {
    if (trial.found()) {
      return "found";
    }
    return trial.missed() ? "MISSED" : "not applicable";
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append(String.format(Locale.ROOT, LINE, cells.toArray()).replaceAll("\\s+$", ""))
        .append('\n');
  }
}
