package org.oarlock.trace.history;

import org.oarlock.trace.report.Promises;
import org.oarlock.trace.site.Html;

/** A page that stands alone: it loads nothing, needs no script, and prints in black on white. */
public final class PrintedPage {

  private static final String STYLE =
      """
      body{font:11pt/1.4 system-ui,sans-serif;color:#111;background:#fff;max-width:60rem;\
      margin:2rem auto;padding:0 1rem}
      h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:1.6rem;break-after:avoid}
      table{border-collapse:collapse;width:100%}
      th,td{border:1px solid #777;padding:.25rem .5rem;text-align:left;vertical-align:top}
      th{background:#eee}tr{break-inside:avoid}
      .id{font-family:monospace;white-space:nowrap}.soft{color:#444}
      pre{white-space:pre-wrap;font-size:9pt;margin:.3rem 0}
      del{background:#fde8e8}ins{background:#e5f4e5;text-decoration:none}
      .baseline{border:2px solid #8a1c1c;color:#8a1c1c;padding:.3rem .6rem}
      footer{margin-top:2rem;border-top:1px solid #777;font-size:9pt;color:#444}
      @media print{body{margin:0;max-width:none;font-size:9.5pt}a{color:inherit;text-decoration:none}}
      @page{margin:15mm}
      """;

  private PrintedPage() {}

  /** A whole page around its body, with its standing above and the promises below. */
  public static String of(String title, String standing, String body) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + Html.text(title)
        + "</title>\n<style>\n"
        + STYLE
        + "</style>\n</head>\n<body>\n<p class=\"baseline\">"
        + Html.text(standing)
        + "</p>\n<main>\n<h1>"
        + Html.text(title)
        + "</h1>\n"
        + body
        + "</main>\n<footer>"
        + Html.text(Promises.line())
        + "</footer>\n</body>\n</html>\n";
  }
}
