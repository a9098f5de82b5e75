package org.oarlock.trace.history;

import java.io.IOException;
import java.nio.file.Path;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.source.UnreadableFiles;

/** Questions to the history of a repository. */
public final class History {

  private History() {}

  /** What the difference between a revision and what stands in the folder now touches. */
  public static Impact impact(Path root, Subject now, String since)
      throws NoHistory, UnreadableFiles, IOException {
    Git git = Git.of(root);
    try (Revision old = Revision.of(git, since)) {
      return Impact.of(
          git.commit(since),
          State.of(old.root(), old.read()),
          now,
          State.of(root, now.read()),
          git.changedSince(git.commit(since)));
    }
  }

  /**
   * The difference between two states.
   *
   * @param base a revision, or a folder that holds a release as it was built
   * @param head likewise; {@code .} is what stands in the folder now
   */
  public static Difference difference(Path root, String base, String head)
      throws NoHistory, UnreadableFiles, IOException {
    try (Side before = Side.of(root, base);
        Side after = Side.of(root, head)) {
      return Difference.of(base, before.state(), head, after.state());
    }
  }
}
