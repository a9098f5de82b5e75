package org.oarlock.trace.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import org.oarlock.trace.check.Check;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.read.Repository;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.source.UnreadableFiles;

/** The small repository of the tests, as it is written out. */
final class Small {

  static final Path ROOT = Path.of("src/test/resources/small");

  private Small() {}

  static Exchanged exchanged() throws UnreadableFiles {
    return exchanged(ROOT);
  }

  static Exchanged exchanged(Path root) throws UnreadableFiles {
    return exchanged(root, false);
  }

  /** Nothing was built and nothing was run here, which is found where results are asked for. */
  static Exchanged withFindings() throws UnreadableFiles {
    return exchanged(ROOT, true);
  }

  private static Exchanged exchanged(Path root, boolean withResults) throws UnreadableFiles {
    Repository read = RepositoryReader.read(root, withResults);
    Subject subject = Subject.of(read, withResults, LocalDate.of(2026, 11, 23));
    return Exchanged.of(subject, Report.of(subject, Check.of(subject)));
  }
}
