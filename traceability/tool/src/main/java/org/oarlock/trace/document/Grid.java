package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oarlock.trace.site.Html;

/**
 * Tables with columns of fixed widths: what is in a cell never moves a column off the paper, and a
 * long table costs no more than its rows.
 */
final class Grid {

  /** Per cent of the width of a page that a bold letter takes, and the border of a cell. */
  private static final double LETTER = 1.1;

  private static final double PADDING = 2.2;

  private Grid() {}

  /**
   * Writes a table.
   *
   * @param heads words of each column's head, and how wide it is against the others
   * @param rows HTML of the cells
   */
  static String of(Map<String, Integer> heads, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return "<p>None.</p>\n";
    }
    StringBuilder html = new StringBuilder("<table class=\"grid\"><thead><tr>");
    List<Double> widths = widths(heads);
    int column = 0;
    for (String words : heads.keySet()) {
      html.append(
          String.format(
              Locale.ROOT,
              "<th style=\"width:%.1f%%\">%s</th>",
              widths.get(column++),
              Html.text(words)));
    }
    html.append("</tr></thead>\n<tbody>\n");
    rows.forEach(row -> html.append(Html.row(row)));
    return html.append("</tbody></table>\n").toString();
  }

  /** Per cent of the width: as wide as asked for, and never so narrow that a head breaks. */
  private static List<Double> widths(Map<String, Integer> heads) {
    double whole = heads.values().stream().mapToInt(Integer::intValue).sum();
    List<Double> needed = new ArrayList<>();
    List<Double> widths = new ArrayList<>();
    heads.forEach(
        (words, weight) -> {
          needed.add(LETTER * longest(words) + PADDING);
          widths.add(Math.max(100 * weight / whole, LETTER * longest(words) + PADDING));
        });
    double sum = widths.stream().mapToDouble(Double::doubleValue).sum();
    double spare = sum - needed.stream().mapToDouble(Double::doubleValue).sum();
    if (sum > 100 && spare > 0) {
      double keep = Math.max(0, 1 - (sum - 100) / spare);
      for (int i = 0; i < widths.size(); i++) {
        widths.set(i, needed.get(i) + keep * (widths.get(i) - needed.get(i)));
      }
    }
    return widths;
  }

  private static int longest(String words) {
    return Arrays.stream(words.split(" ")).mapToInt(String::length).max().orElse(0);
  }
}
