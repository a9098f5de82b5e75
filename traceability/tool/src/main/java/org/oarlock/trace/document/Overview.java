package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.List;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.site.Html;

/** The page that lists the documents. */
final class Overview {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
      <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      """;

  private Overview() {}

  static String page(Compilation all, String style, List<Written> written) {
    String product = Html.text(all.subject().model().product());
    StringBuilder page = new StringBuilder(HEAD);
    page.append("<title>").append(product).append(": documents</title>\n<style>\n").append(style);
    page.append("</style>\n</head>\n<body class=\"screen\">\n<h1>").append(product);
    page.append(": documents</h1>\n<p>Version ");
    page.append(Html.text(all.edition().versionWords())).append(", commit ");
    page.append(Html.text(all.edition().commitWords())).append(".</p>\n<p class=\"alarm\">");
    page.append(Html.text(all.report().standing())).append("</p>\n");
    List<String> heads = List.of("Document", "PDF", "Pages", "SHA-256 of the PDF");
    List<List<String>> rows = new ArrayList<>();
    for (Written one : written) {
      String file = one.document().file();
      rows.add(
          List.of(
              "<a href=\"" + file + ".html\">" + Html.text(one.document().title()) + "</a>",
              "<a href=\"" + file + ".pdf\">PDF</a>",
              String.valueOf(one.pages()),
              Html.span("id", one.sha256())));
    }
    page.append(Grid.of(heads, rows)).append("<p class=\"soft end\">");
    return page.append(Html.text(Promises.line())).append("</p>\n</body>\n</html>\n").toString();
  }
}
