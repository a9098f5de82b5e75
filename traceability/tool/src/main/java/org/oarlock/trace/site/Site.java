package org.oarlock.trace.site;

import java.io.IOException;
import java.nio.file.Path;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.report.Report;

/**
 * Writes the trace as pages: the same bytes for the same input, no page above 1 MB, readable from a
 * folder without a server or JavaScript.
 */
@Implements("SRS-3110")
public final class Site {

  private Site() {}

  /**
   * Writes all pages.
   *
   * @param root the repository, for the words of scenarios
   * @return their number
   */
  public static int write(Subject subject, Report report, Path root, Path out) throws IOException {
    Standing standing = new Standing(subject, report.findings());
    PageWriter pages = new PageWriter(out, subject.model().product(), report);
    pages.style();
    new FirstPage(subject, report).write(pages);
    new RequirementPages(subject, standing).write(pages);
    new RiskPages(subject, standing).write(pages);
    new ListPages(subject, standing, report).write(pages);
    new ItemPages(subject, standing, new ScenarioTexts(root)).write(pages);
    return pages.pages();
  }
}
