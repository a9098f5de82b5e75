package org.oarlock.trace.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
      List<Finding> gone = without(before.findings(), now.findings());
      List<Finding> fresh = without(now.findings(), before.findings());
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

  /** Those that are not among others; both are sorted, so one pass is enough. */
  private static List<Finding> without(List<Finding> some, List<Finding> others) {
    List<Finding> left = new ArrayList<>();
    int other = 0;
    for (Finding finding : some) {
      while (other < others.size() && others.get(other).compareTo(finding) < 0) {
        other++;
      }
      if (other == others.size() || !others.get(other).equals(finding)) {
        left.add(finding);
      }
    }
    return left;
  }
}
