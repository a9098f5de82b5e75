package org.oarlock.trace.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.Report;

/** Writes pages in one frame, and splits those that would grow too large. */
final class PageWriter {

  /** Leaves room for the frame below the 1 MB that a page may have. */
  private static final int SPLIT_AT = 700_000;

  private static final Map<String, String> NAVIGATION =
      new TreeMap<>(
          Map.of(
              "1requirements.html", "Requirements",
              "2risks.html", "Risks",
              "3controls.html", "Controls",
              "4items.html", "Software items",
              "5soup.html", "SOUP",
              "6clauses.html", "Clauses",
              "7findings.html", "Findings",
              "8not-performed.html", "Not performed",
              "9kinds.html", "Everything"));

  private final Path out;
  private final String product;
  private final Report report;
  private int pages;

  PageWriter(Path out, String product, Report report) {
    this.out = out;
    this.product = product;
    this.report = report;
  }

  /** How many pages were written. */
  int pages() {
    return pages;
  }

  /** Writes the style sheet beside the pages. */
  void style() throws IOException {
    Files.createDirectories(out.resolve("item"));
    try (InputStream in = PageWriter.class.getResourceAsStream("style.css")) {
      if (in == null) {
        throw new IOException("the style sheet is not in the jar");
      }
      Files.write(out.resolve("style.css"), in.readAllBytes());
    }
  }

  /** Writes one page. */
  void page(String file, String title, String body) throws IOException {
    String toRoot = file.contains("/") ? "../" : "";
    StringBuilder html = new StringBuilder(body.length() + 3000);
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>")
        .append(Html.text(title + " - " + product))
        .append("</title>\n")
        .append("<link rel=\"stylesheet\" href=\"")
        .append(toRoot)
        .append("style.css\">\n")
        .append(
            "</head>\n<body>\n<div class=\"baseline\"><b>ENGINEERING BASELINE</b> - not signed.")
        .append(report.withResults() ? "" : " Written without test results.")
        .append("</div>\n<header class=\"top\"><a class=\"name\" href=\"")
        .append(toRoot)
        .append("index.html\">")
        .append(Html.text(product))
        .append(" trace</a><nav>");
    NAVIGATION.forEach(
        (key, words) ->
            html.append("<a href=\"")
                .append(toRoot)
                .append(key.substring(1))
                .append("\">")
                .append(Html.text(words))
                .append("</a> "));
    html.append("</nav></header>\n<main")
        .append(body.contains("<!--wide-->") ? " class=\"wide\"" : "")
        .append(">\n")
        .append(body)
        .append("</main>\n<footer>")
        .append(Html.text(Promises.line()))
        .append(" ")
        .append(Html.text(report.standing()))
        .append("</footer>\n</body>\n</html>\n");
    Path target = out.resolve(file);
    Files.writeString(target, html, StandardCharsets.UTF_8);
    pages++;
  }

  /**
   * Writes a table, over several pages if it is long.
   *
   * @param intro HTML above the table, repeated on each page
   */
  void table(String file, String title, String intro, String head, List<String> rows)
      throws IOException {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String row : rows) {
      if (part.length() + row.length() > SPLIT_AT) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(row);
    }
    parts.add(part.toString());
    for (int i = 0; i < parts.size(); i++) {
      String body =
          "<!--wide--><h1>"
              + Html.text(title)
              + "</h1>\n"
              + intro
              + pager(file, i, parts.size())
              + "<table>"
              + head
              + "<tbody>\n"
              + parts.get(i)
              + "</tbody></table>\n"
              + pager(file, i, parts.size());
      page(part(file, i), title, body);
    }
  }

  private static String pager(String file, int current, int count) {
    if (count == 1) {
      return "";
    }
    StringBuilder links = new StringBuilder("<p>Page ");
    for (int i = 0; i < count; i++) {
      links.append(
          i == current
              ? "<b>" + (i + 1) + "</b> "
              : "<a href=\"" + part(file, i) + "\">" + (i + 1) + "</a> ");
    }
    return links.append("</p>\n").toString();
  }

  private static String part(String file, int index) {
    return index == 0 ? file : file.replace(".html", "-" + (index + 1) + ".html");
  }
}
