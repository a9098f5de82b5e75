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
    Repository read = RepositoryReader.read(root, false);
    Subject subject = Subject.of(read, false, LocalDate.of(2026, 11, 23));
    return Exchanged.of(subject, Report.of(subject, Check.of(subject)));
  }
}
