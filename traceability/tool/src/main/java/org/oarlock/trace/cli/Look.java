package org.oarlock.trace.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.oarlock.trace.accept.Acceptances;
import org.oarlock.trace.accept.Judged;
import org.oarlock.trace.bind.Released;
import org.oarlock.trace.check.Check;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.read.ReadMemory;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.UnreadableFiles;

/**
 * One look at a repository.
 *
 * @param subject what was read; nothing if something was unreadable
 */
record Look(Optional<Subject> subject, Report report) {

  /** Reads and checks. */
  static Look at(Path root, boolean withResults) {
    return at(root, withResults, new ReadMemory());
  }

  /** Reads what was written since the last look, and checks everything. */
  static Look at(Path root, boolean withResults, ReadMemory memory) {
    return at(root, withResults, memory, Check::of, false);
  }

  /** The same as for a release: what only a release asks for is a finding as well. */
  static Look atRelease(Path root, String folder, ReadMemory memory) {
    try {
      Optional<Released> released =
          folder.isEmpty() ? Optional.empty() : Optional.of(Released.read(Path.of(folder)));
      return at(root, true, memory, subject -> Check.ofRelease(subject, released), true);
    } catch (Unreadable e) {
      return new Look(Optional.empty(), Report.unreadable(List.of(e), true));
    }
  }

  private static Look at(
      Path root,
      boolean withResults,
      ReadMemory memory,
      Function<Subject, List<Finding>> rules,
      boolean release) {
    try {
      LocalDate today = LocalDate.now(ZoneOffset.UTC);
      Subject subject =
          Subject.of(RepositoryReader.read(root, withResults, memory), withResults, today);
      Judged judged = Acceptances.judge(subject, rules.apply(subject), release);
      return new Look(Optional.of(subject), Report.of(subject, judged));
    } catch (UnreadableFiles e) {
      return new Look(Optional.empty(), Report.unreadable(e.files(), withResults));
    }
  }
}
