package org.oarlock.trace.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oarlock.trace.site.Html;

/**
 * Tables with columns of fixed widths: what is in a cell never moves a column off the paper, and a
 * long table costs no more than its rows.
 */
final class Grid {

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
    double whole = heads.values().stream().mapToInt(Integer::intValue).sum();
    StringBuilder html = new StringBuilder("<table class=\"grid\"><thead><tr>");
    heads.forEach(
        (words, weight) ->
            html.append(
                String.format(
                    Locale.ROOT,
                    "<th style=\"width:%.1f%%\">%s</th>",
                    100 * weight / whole,
                    Html.text(words))));
    html.append("</tr></thead>\n<tbody>\n");
    rows.forEach(row -> html.append(Html.row(row)));
    return html.append("</tbody></table>\n").toString();
  }
}
