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
    StringBuilder classes = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      classes.append(i == 0 ? "" : " ").append(mark(i, values.get(i)));
    }
    StringBuilder html = new StringBuilder("<tr class=\"").append(classes).append("\">");
    cells.forEach(cell -> html.append(Html.cell(cell)));
    return new Row(values, html.append("</tr>\n").toString());
  }

  /** The class of a value of a filter. */
  static String mark(int filter, String value) {
    return "f" + filter + "-" + (value.isEmpty() ? "none" : value.replaceAll("[^A-Za-z0-9]", "-"));
  }
}
