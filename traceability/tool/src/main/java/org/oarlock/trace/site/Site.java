package org.oarlock.trace.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.standing.ClauseStandings;
import org.oarlock.trace.standing.Standing;

/**
 * Writes the trace as pages: the same bytes for the same input, no page above 1 MB, readable from a
 * folder without a server; JavaScript only adds a search.
 */
@Implements("SRS-3110")
public final class Site {

  private Site() {}

  /**
   * Writes all pages.
   *
   * @param root the repository, for the words of scenarios
   * @param beside documents that stand in the folder already
   * @return their number
   * @throws Unreadable if the numbers of past releases cannot be read
   */
  public static int write(Subject subject, Report report, Path root, Path out, List<Beside> beside)
      throws IOException, Unreadable {
    List<ReleaseCoverage> past = ReleaseCoverage.past(SourceTree.of(root));
    CompletableFuture<Undone> undone =
        CompletableFuture.supplyAsync(() -> Undone.of(subject, report));
    AlikePage alike = new AlikePage(subject);
    Standing standing = new Standing(subject, report.all());
    CompletableFuture<ClauseStandings> clauses =
        CompletableFuture.supplyAsync(() -> new ClauseStandings(subject, standing));
    SearchIndex index = new SearchIndex(subject, standing);
    PageWriter pages = new PageWriter(out, subject.model().product(), report, index.files());
    pages.resource("style.css");
    pages.resource("site.js");
    ReleaseCoverage now = ReleaseCoverage.now(subject, standing);
    List<PageWriter.Part> parts =
        new ArrayList<>(new ListPages(subject, standing, report, undone.join()).parts());
    parts.addAll(
        List.of(
            alike::write,
            new RequirementPages(subject, standing)::write,
            new RiskPages(subject, standing)::write,
            new FirstPage(subject, report, standing, clauses.join(), undone.join(), beside)::write,
            undone.join().escapes()::write,
            new CoveragePage(past, now)::write,
            new HeatMap(subject)::write,
            new ClausePage(subject, clauses.join())::write));
    parts.addAll(index.parts());
    parts.addAll(new ItemPages(subject, standing, new ScenarioTexts(root)).parts());
    pages.each(parts);
    return pages.pages();
  }
}
