package org.oarlock.trace.site;

import java.io.IOException;
import java.nio.file.Path;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.report.Report;

/** Writes the site. */
public final class Site {

  private Site() {}

  /** Writes all pages; gives their number. */
  public static int write(Subject subject, Report report, Path root, Path out) throws IOException {
    return 0;
  }
}
