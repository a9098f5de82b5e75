package org.oarlock.trace.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.oarlock.trace.annotations.Implements;

/** How coverage went from release to release, and how it stands now. */
@Implements("SRS-3706")
final class CoveragePage {

  private static final int SHOWN = 6;

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
    List<ReleaseCoverage> shown =
        new ArrayList<>(past.subList(Math.max(0, past.size() - SHOWN), past.size()));
    shown.add(now);
    html.append("<thead><tr><th scope=\"col\">Kind</th>");
    for (ReleaseCoverage release : shown) {
      html.append("<th scope=\"col\">").append(Html.text(release.name())).append("</th>");
    }
    html.append("</tr></thead><tbody>\n");
    for (String kind : kinds) {
      html.append("<tr><th scope=\"row\">").append(Html.text(kind)).append("</th>");
      for (ReleaseCoverage release : shown) {
        html.append(cell(Optional.ofNullable(release.kinds().get(kind))));
      }
      html.append("</tr>\n");
    }
    html.append(
            "</tbody></table>\n<h2>To keep these numbers</h2><p>A person who releases adds them to ")
        .append(Html.span("place", ReleaseCoverage.FILE))
        .append(":</p><pre>")
        .append(Html.text(now.yaml()))
        .append("</pre>\n");
    pages.page("coverage.html", "Coverage over releases", page -> page.append(html));
  }

  private static String cell(Optional<ReleaseCoverage.Count> known) {
    if (known.isEmpty()) {
      return "<td>-</td>";
    }
    ReleaseCoverage.Count count = known.get();
    // Rounded down: nothing short of everything is 100 %.
    int percent = count.of() == 0 ? 0 : (int) (100L * count.covered() / count.of());
    return "<td class=\"bar\"><b>"
        + percent
        + " %</b> <span class=\"soft\">"
        + count.covered()
        + " of "
        + count.of()
        + "</span><span class=\"bar\"><i style=\"width:"
        + percent
        + "%\"></i></span></td>";
  }
}
