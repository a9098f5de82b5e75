package org.oarlock.trace.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;

/** A table as CSV (RFC 4180). */
@Implements("SRS-3502")
public final class CsvText {

  private CsvText() {}

  /** Lines end with carriage return and line feed, as the RFC has it. */
  public static String write(Table table) {
    StringBuilder out = new StringBuilder(line(table.columns()));
    table.rows().forEach(row -> out.append(line(row)));
    return out.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String words) {
    String safe = opensFormula(words) ? "'" + words : words;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /**
   * Whether a spreadsheet would take the words for a formula and run it. Blanks before the sign do
   * not stop every spreadsheet.
   */
  static boolean opensFormula(String words) {
    if (!words.isEmpty() && "\t\r\n".indexOf(words.charAt(0)) >= 0) {
      return true;
    }
    String first = words.stripLeading();
    return !first.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(first.charAt(0)) >= 0;
  }
}
