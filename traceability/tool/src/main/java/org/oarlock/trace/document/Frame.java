package org.oarlock.trace.document;

import java.util.List;
import org.oarlock.trace.exchange.XmlText;
import org.oarlock.trace.history.Compiled;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.site.Html;

/** Title page, table of contents and end around a document, on the screen and on paper. */
final class Frame {

  /** What is said of a document that is not signed throughout, on its first page. */
  private static final String NOT_RELEASED =
      "Not CE-marked, not cleared by any authority, not clinically validated.";

  private static final int LISTED = 3;

  private final Body body;
  private final String style;

  /**
   * A frame.
   *
   * @param style the one style sheet
   */
  Frame(Body body, String style) {
    this.body = body;
    this.style = style;
  }

  Compiled document() {
    return body.document();
  }

  private String title() {
    return body.document().title();
  }

  private String product() {
    return body.all().subject().model().product();
  }

  /** The page to look at with a browser. */
  String html() {
    return XmlText.held(
        "<!DOCTYPE html>\n"
            + open("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n")
            + "<body class=\"screen\">\n<p class=\"soft\"><a href=\"index.html\">All documents</a>"
            + " <a href=\""
            + body.document().file()
            + ".pdf\">This document as PDF</a></p>\n"
            + content("")
            + "</body>\n</html>\n");
  }

  /** The same for paper: with a line at the head of every page, and bookmarks. */
  String paper() {
    StringBuilder marks = new StringBuilder("<bookmarks>\n");
    for (Heading heading : body.headings()) {
      marks.append("<bookmark name=\"").append(Html.text(heading.title())).append("\" href=\"#");
      marks.append(heading.anchor()).append("\"></bookmark>\n");
    }
    return XmlText.held(
        open(marks.append("</bookmarks>\n").toString())
            + "<body class=\"paper\">\n"
            + content(running())
            + "</body>\n</html>\n");
  }

  /** What every page says. */
  private String running() {
    Edition edition = body.all().edition();
    String version = edition.version().isEmpty() ? "" : " " + edition.version();
    return "<div class=\"running\">"
        + Html.text(title() + " \u2013 " + product() + version + ", " + edition.shortWords())
        + "</div>\n<div class=\"standing\">"
        + Html.text(standing())
        + "</div>\n";
  }

  private String open(String more) {
    return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n"
        + "<meta charset=\"utf-8\" />\n<title>"
        + Html.text(title() + " \u2013 " + product())
        + "</title>\n"
        + more
        + "<style>\n"
        + style
        + "</style>\n</head>\n";
  }

  private String content(String running) {
    return titlePage(running)
        + contents()
        + "<div class=\"text\">\n"
        + body.html()
        + end()
        + "</div>\n";
  }

  private String standing() {
    if (!body.all().subject().withResults()) {
      return "WITHOUT RESULTS of tests: for editing only";
    }
    return Signatures.whole(body)
        ? "Signed by author, reviewer and approver"
        : "ENGINEERING BASELINE, not released";
  }

  private String titlePage(String running) {
    Edition edition = body.all().edition();
    boolean signed = Signatures.whole(body);
    StringBuilder page = new StringBuilder("<div class=\"front\">\n");
    page.append(running).append("<p class=\"product\">");
    page.append(Html.text(product())).append("</p>\n<h1>").append(Html.text(title()));
    page.append("</h1>\n<table class=\"facts\"><tbody>\n");
    fact(page, "Version", edition.versionWords());
    fact(page, "Commit", edition.commitWords());
    fact(page, "Template", body.templateFile());
    fact(page, "Signatures", Signatures.words(body));
    fact(page, "Test results", body.all().subject().withResults() ? "read" : "not read");
    fact(page, "Findings of the check", String.valueOf(body.all().report().findings().size()));
    page.append("</tbody></table>\n");
    if (!signed) {
      page.append("<p class=\"alarm\"><b>Engineering baseline.</b> ");
      page.append(NOT_RELEASED).append("</p>\n");
    }
    page.append("<p>").append(Html.text(body.all().report().standing())).append("</p>\n");
    return page.append("</div>\n").toString();
  }

  private static void fact(StringBuilder page, String name, String words) {
    page.append("<tr><th>").append(name).append("</th><td>").append(Html.text(words));
    page.append("</td></tr>\n");
  }

  private String contents() {
    StringBuilder list = new StringBuilder("<div class=\"contents\">\n<h2>Contents</h2>\n");
    for (Heading heading : listed()) {
      list.append("<p class=\"rank").append(heading.rank()).append("\"><a href=\"#");
      list.append(heading.anchor()).append("\">").append(Html.text(heading.title()));
      list.append("</a></p>\n");
    }
    return list.append("</div>\n").toString();
  }

  private List<Heading> listed() {
    return body.headings().stream().filter(heading -> heading.rank() <= LISTED).toList();
  }

  private static String end() {
    return "<p class=\"soft end\">" + Html.text(Promises.line()) + "</p>\n";
  }
}
