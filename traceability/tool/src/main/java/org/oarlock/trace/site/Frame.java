package org.oarlock.trace.site;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.Report;

/** What every page has around its own words, as seen from one folder. */
@Implements("SRS-3707")
final class Frame {

  private static final String BASELINE = "<b>ENGINEERING BASELINE</b> - not signed.";

  private static final List<Map.Entry<String, String>> NAVIGATION =
      List.of(
          Map.entry("requirements.html", "Requirements"),
          Map.entry("risks.html", "Risks"),
          Map.entry("controls.html", "Controls"),
          Map.entry("items.html", "Software items"),
          Map.entry("soup.html", "SOUP"),
          Map.entry("clauses.html", "Clauses"),
          Map.entry("coverage.html", "Coverage"),
          Map.entry("findings.html", "Findings"),
          Map.entry("not-performed.html", "Not performed"),
          Map.entry("kinds.html", "Everything"));

  private static final String BEFORE_TITLE =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
          + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";

  private final String afterTitle;
  private final String afterBody;

  /**
   * Composes the parts.
   *
   * @param toRoot the way to the folder of the first page
   * @param indexParts how many files the search index has
   */
  Frame(String product, Report report, String toRoot, int indexParts) {
    StringBuilder links = new StringBuilder();
    for (Map.Entry<String, String> page : NAVIGATION) {
      links
          .append("<a href=\"")
          .append(toRoot)
          .append(page.getKey())
          .append("\">")
          .append(Html.text(page.getValue()))
          .append("</a> ");
    }
    afterTitle =
        " - "
            + Html.text(product)
            + "</title>\n<link rel=\"stylesheet\" href=\""
            + toRoot
            + "style.css\">\n<script src=\""
            + toRoot
            + "site.js\" data-root=\""
            + toRoot
            + "\" data-parts=\""
            + indexParts
            + "\" defer></script>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the content</a>\n"
            + "<div class=\"baseline\">"
            + (report.signatures().whole() ? "Signed." : BASELINE)
            + (report.withResults() ? "" : " Written without test results.")
            + "</div>\n<header class=\"top\"><a class=\"name\" href=\""
            + toRoot
            + "index.html\">"
            + Html.text(product)
            + " trace</a><nav aria-label=\"Pages\">"
            + links
            + "</nav></header>\n<main id=\"main\"";
    afterBody =
        "</main>\n<footer>"
            + Html.text(Promises.line())
            + " "
            + Html.text(report.standing())
            + "</footer>\n</body>\n</html>\n";
  }

  /** Appends a whole page. */
  void page(StringBuilder html, String title, boolean wide, Consumer<StringBuilder> body) {
    Html.text(html.append(BEFORE_TITLE), title).append(afterTitle);
    body.accept(html.append(wide ? " class=\"wide\">\n" : ">\n"));
    html.append(afterBody);
  }
}
