package org.oarlock.trace.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.history.FolderWatch;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.report.TextReport;

/**
 * {@code check --watch}: looks again after each saved edit and says what is new and what is gone.
 */
@Implements("SRS-3606")
final class WatchLoop {

  /** Looks that nobody sees: the virtual machine compiles what the answers will need. */
  private static final int REHEARSALS = 12;

  private final FolderWatch folder;
  private final PrintWriter out;

  /** Begins to watch at once, so that an edit during the first look is not missed. */
  WatchLoop(Path root, PrintWriter out, Set<Path> ignored) throws IOException {
    this.folder = FolderWatch.of(root, ignored);
    this.out = out;
  }

  /**
   * Runs until it is stopped.
   *
   * @param first what the first look said
   * @return the exit code of the last look
   */
  int run(Report first, Callable<Report> look) throws Exception {
    out.flush();
    for (int i = 0; i < REHEARSALS; i++) {
      look.call();
    }
    Report last = first;
    out.println("Watching; stop with Ctrl-C.");
    out.flush();
    try (folder) {
      while (folder.awaitChange()) {
        Report now = look.call();
        answer(last, now);
        last = now;
      }
    }
    return last.exitCode();
  }

  private void answer(Report before, Report now) {
    if (!now.unreadable().isEmpty() || !before.unreadable().isEmpty()) {
      out.print(TextReport.write(now));
    } else {
      Set<Finding> gone = new LinkedHashSet<>(before.findings());
      now.findings().forEach(gone::remove);
      Set<Finding> fresh = new LinkedHashSet<>(now.findings());
      before.findings().forEach(fresh::remove);
      gone.forEach(finding -> out.println("- " + finding));
      fresh.forEach(finding -> out.println("+ " + finding));
      out.println(
          now.findings().size()
              + " findings: "
              + fresh.size()
              + " new, "
              + gone.size()
              + " gone. "
              + now.standing());
    }
    out.flush();
  }
}
