package org.oarlock.trace.exchange;

import java.util.List;
import java.util.Locale;

/** Tables as one page that needs nothing else and prints with its headings repeated. */
public final class HtmlTable {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>%s</title>
      <style>
      body { font: 14px/1.4 sans-serif; margin: 1.5em; color: #111; background: #fff; }
      table { border-collapse: collapse; }
      th, td { border: 1px solid #767676; padding: 0.25em 0.5em; text-align: left;
        vertical-align: top; white-space: pre-line; }
      thead th { position: sticky; top: 0; background: #e8eef4; }
      @media print { thead th { position: static; } tr { break-inside: avoid; } }
      </style>
      </head>
      <body>
      <h1>%s</h1>
      """;

  private HtmlTable() {}

  /**
   * Writes a table.
   *
   * @param below lines that have to stand below it: whether it can count, and the promises
   */
  public static String write(Table table, List<String> below) {
    String name = XmlText.of(table.name());
    StringBuilder out = new StringBuilder(String.format(Locale.ROOT, HEAD, name, name));
    out.append("<table>\n<thead>");
    row(out, table.columns(), "th scope=\"col\"", "th");
    out.append("</thead>\n<tbody>\n");
    table.rows().forEach(row -> row(out, row, "td", "td"));
    out.append("</tbody>\n</table>\n");
    below.forEach(line -> out.append("<p>").append(XmlText.of(line)).append("</p>\n"));
    return out.append("</body>\n</html>\n").toString();
  }

  private static void row(StringBuilder out, List<String> cells, String open, String close) {
    out.append("<tr>");
    for (String cell : cells) {
      out.append('<').append(open).append('>').append(XmlText.of(cell));
      out.append("</").append(close).append('>');
    }
    out.append("</tr>\n");
  }
}
