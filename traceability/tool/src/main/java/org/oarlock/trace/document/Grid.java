package org.oarlock.trace.document;

import java.util.List;
import java.util.Locale;
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
   * @param heads words of each column's head
   * @param rows HTML of the cells
   */
  static String of(List<String> heads, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return "<p>None.</p>\n";
    }
    Columns columns = Columns.of(heads, rows);
    StringBuilder html = new StringBuilder("<table class=\"grid");
    html.append(columns.dense() ? " dense" : "").append("\"><thead><tr>");
    for (int i = 0; i < heads.size(); i++) {
      html.append(
          String.format(
              Locale.ROOT,
              "<th style=\"width:%.1f%%\">%s</th>",
              columns.shares().get(i),
              Html.text(heads.get(i))));
    }
    html.append("</tr></thead>\n<tbody>\n");
    rows.forEach(row -> html.append(Html.row(row)));
    return html.append("</tbody></table>\n").toString();
  }
}
