package org.oarlock.trace.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

  private static final byte[] BEFORE_TITLE =
      utf8(
          "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta"
              + " name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");

  private static final byte[] WIDE = utf8(" class=\"wide\">\n");
  private static final byte[] NARROW = utf8(">\n");

  private final byte[] afterTitle;
  private final byte[] afterBody;

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
        utf8(
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
                + "</nav></header>\n<main id=\"main\"");
    afterBody =
        utf8(
            "</main>\n<footer>"
                + Html.text(Promises.line())
                + " "
                + Html.text(report.standing())
                + "</footer>\n</body>\n</html>\n");
  }

  /** A whole page, piece by piece: only its own words are not those of every other page. */
  List<byte[]> around(String title, boolean wide, StringBuilder body) {
    return List.of(
        BEFORE_TITLE,
        utf8(Html.text(title)),
        afterTitle,
        wide ? WIDE : NARROW,
        utf8(body.toString()),
        afterBody);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
