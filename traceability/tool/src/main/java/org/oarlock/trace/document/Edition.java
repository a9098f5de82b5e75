package org.oarlock.trace.document;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.history.FileChange;
import org.oarlock.trace.history.Git;
import org.oarlock.trace.history.NoHistory;
import org.oarlock.trace.item.Item;

/**
 * Of which state of the repository documents are written.
 *
 * @param git nothing outside a repository with a history
 * @param version as the model says; empty if it does not
 * @param commit empty outside git, and before the first commit
 * @param committed when that was
 * @param changed how many files differ from the commit
 */
record Edition(
    Optional<Git> git, String version, String commit, Optional<Instant> committed, int changed) {

  private static final int SHORT = 10;

  static Edition of(Subject subject, Path root) {
    String version = subject.model().productVersion();
    try {
      Git git = Git.of(root);
      Optional<Instant> committed = git.lastCommitted();
      if (committed.isEmpty()) {
        return new Edition(Optional.of(git), version, "", committed, 0);
      }
      String commit = git.commit("HEAD");
      Set<String> read = new HashSet<>();
      subject.items().map(Item::place).forEach(place -> read.add(place.file()));
      // Files that git does not hold count only where something was read from them: the documents
      // themselves may lie there as well.
      long changed =
          git.changedSince(commit).stream()
              .filter(c -> c.what() != FileChange.What.ADDED || read.contains(c.path()))
              .count();
      return new Edition(Optional.of(git), version, commit, committed, (int) changed);
    } catch (NoHistory e) {
      return new Edition(Optional.empty(), version, "", Optional.empty(), 0);
    }
  }

  String versionWords() {
    return version.isEmpty() ? "not stated by the trace model" : version;
  }

  /** The commit with what has to be known beside it. */
  String commitWords() {
    if (commit.isEmpty()) {
      return "none: this state is not under version control";
    }
    String date = LocalDate.ofInstant(committed.orElseThrow(), ZoneOffset.UTC).toString();
    String more =
        changed == 0 ? "" : ", and " + changed + " files with changes that are not committed";
    return commit.substring(0, SHORT) + " of " + date + more;
  }

  /** The commit in the few words that fit into a line with others. */
  String shortWords() {
    if (commit.isEmpty()) {
      return "no commit";
    }
    return "commit " + commit.substring(0, SHORT) + (changed == 0 ? "" : " with changes");
  }

  /** Commits that touched one of some files; none where there is no history. */
  List<Git.Logged> log(Collection<String> files) {
    try {
      return git.isPresent() ? git.get().log(files) : List.of();
    } catch (NoHistory e) {
      return List.of();
    }
  }
}
