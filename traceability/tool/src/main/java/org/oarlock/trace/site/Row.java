package org.oarlock.trace.site;

import java.util.List;

/**
 * A row of a table.
 *
 * @param values by which it can be filtered, one for each filter of its table
 * @param html the row itself
 */
record Row(List<String> values, String html) {

  /** A row of cells whose classes let the filters find it. */
  static Row of(List<String> values, List<String> cells) {
    StringBuilder html = new StringBuilder(256).append("<tr class=\"");
    for (int i = 0; i < values.size(); i++) {
      html.append(i == 0 ? "" : " ").append(mark(i, values.get(i)));
    }
    html.append("\">");
    Html.cells(html, cells);
    return new Row(values, html.append("</tr>\n").toString());
  }

  /** The class of a value of a filter. */
  static String mark(int filter, String value) {
    StringBuilder mark = new StringBuilder("f").append(filter).append('-');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      mark.append(Refs.isLetterOrDigit(c) ? c : '-');
    }
    return mark.append(value.isEmpty() ? "none" : "").toString();
  }
}
