package org.oarlock.trace.exchange;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: a view, in which long cells are cut. */
public final class PlainTable {

  private static final int WIDEST = 36;

  private PlainTable() {}

  /** Columns are as wide as they have to be, up to a limit. */
  public static String write(Table table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(PlainTable::cut).toList());
    table.rows().forEach(row -> lines.add(row.stream().map(PlainTable::cut).toList()));
    int[] widths = new int[table.columns().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], length(line.get(i)));
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder cells = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        cells.append(line.get(i)).append(" ".repeat(widths[i] - length(line.get(i)) + 2));
      }
      out.append(cells.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private static String cut(String words) {
    String line = words.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
    return length(line) <= WIDEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, WIDEST - 3)) + "...";
  }

  private static int length(String words) {
    return words.codePointCount(0, words.length());
  }
}
