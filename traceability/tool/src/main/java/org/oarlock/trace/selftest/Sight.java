package org.oarlock.trace.selftest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.oarlock.trace.accept.Acceptances;
import org.oarlock.trace.check.Check;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.read.ReadMemory;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.UnreadableFiles;

/**
 * Looks at one folder as a check does. What was read is remembered, so that a further look costs
 * what changed since.
 */
final class Sight {

  private final Path root;
  private final LocalDate today;
  private final Checking check;
  private final ReadMemory memory = new ReadMemory();

  Sight(Path root, LocalDate today, Checking check) {
    this.root = root;
    this.today = today;
    this.check = check;
  }

  /** What says what is wrong. */
  @FunctionalInterface
  interface Checking {
    List<Finding> of(Subject subject, Depth depth);
  }

  /**
   * The rules themselves. A copy has no history of git: what only git can say is tried elsewhere.
   */
  static List<Finding> rules(Subject subject, Depth depth) {
    boolean release = depth == Depth.RELEASE;
    List<Finding> all = release ? Check.ofRelease(subject, Optional.empty()) : Check.of(subject);
    return Acceptances.judge(subject, all, release).open().stream()
        .filter(finding -> finding.rule() != RuleName.EVIDENCE_TREE)
        .toList();
  }

  /** What is read. */
  Subject subject(boolean withResults) throws UnreadableFiles {
    return Subject.of(RepositoryReader.read(root, withResults, memory), withResults, today);
  }

  /** What is said. Whatever a defect makes the tool throw is no finding. */
  Answer look(Depth depth) {
    try {
      return Answer.of(check.of(subject(depth != Depth.EDITING), depth));
    } catch (UnreadableFiles e) {
      return new Answer(List.of(), e.files().stream().map(Unreadable::place).toList(), "");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Answer(List.of(), List.of(), e.toString());
    }
  }
}
