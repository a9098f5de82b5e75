package org.oarlock.trace.site;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** How coverage went from release to release, and how it stands now. */
final class CoveragePage {

  private final List<ReleaseCoverage> past;
  private final ReleaseCoverage now;

  CoveragePage(List<ReleaseCoverage> past, ReleaseCoverage now) {
    this.past = past;
    this.now = now;
  }

  void write(PageWriter pages) throws IOException {
    SortedSet<String> kinds = new TreeSet<>(now.kinds().keySet());
    past.forEach(release -> kinds.addAll(release.kinds().keySet()));
    StringBuilder html = new StringBuilder("<h1>Coverage over releases</h1>\n<p class=\"lead\">");
    html.append("Covered, in the strict sense: with code, with passed tests at system level, and")
        .append(" with everything below it covered. Percentages count entries, not their weight.")
        .append("</p>\n")
        .append(
            past.isEmpty()
                ? "<p>No release has written its numbers down: there is only this run.</p>\n"
                : "")
        .append("<table>");
    html.append("<thead><tr><th scope=\"col\">Release</th>");
    kinds.forEach(
        kind -> html.append("<th scope=\"col\">").append(Html.text(kind)).append("</th>"));
    html.append("</tr></thead><tbody>\n");
    past.forEach(release -> row(html, release, kinds));
    row(html, now, kinds);
    html.append(
            "</tbody></table>\n<h2>To keep these numbers</h2><p>A person who releases adds them to ")
        .append(Html.span("place", ReleaseCoverage.FILE))
        .append(":</p><pre>")
        .append(Html.text(now.yaml()))
        .append("</pre>\n");
    pages.page("coverage.html", "Coverage over releases", html.toString());
  }

  private static void row(StringBuilder html, ReleaseCoverage release, SortedSet<String> kinds) {
    html.append("<tr><th scope=\"row\">").append(Html.text(release.name())).append("</th>");
    for (String kind : kinds) {
      ReleaseCoverage.Count count = release.kinds().get(kind);
      if (count == null) {
        html.append("<td>-</td>");
        continue;
      }
      // Rounded down: nothing short of everything is 100 %.
      int percent = count.of() == 0 ? 0 : (int) (100L * count.covered() / count.of());
      html.append("<td class=\"bar\"><b>")
          .append(percent)
          .append(" %</b> <span class=\"soft\">")
          .append(count.covered())
          .append(" of ")
          .append(count.of())
          .append("</span><span class=\"bar\"><i style=\"width:")
          .append(percent)
          .append("%\"></i></span></td>");
    }
    html.append("</tr>\n");
  }
}
