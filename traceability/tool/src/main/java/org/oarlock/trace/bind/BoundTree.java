package org.oarlock.trace.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The working tree when the tests ran, and now.
 *
 * @param then nothing if nobody wrote it down
 * @param tested digests of the artefacts and the bill of materials that were tested
 */
public record BoundTree(Optional<TreeState> then, TreeState now, Set<String> tested) {

  private static final int NAMED = 5;

  /** Why results of this tree are no evidence for a release, in words; empty if they are. */
  public List<String> reasonsAgainstRelease() {
    if (then.isEmpty()) {
      return List.of("nothing says on which tree the tests ran");
    }
    List<String> reasons = new ArrayList<>();
    TreeState before = then.get();
    if (before.commit().isEmpty()) {
      return List.of("the tests ran outside a git repository, so no commit can be named");
    }
    changed("the tests ran on a tree with changes that are not committed", before)
        .ifPresent(reasons::add);
    if (!before.hash().equals(now.hash())) {
      reasons.add("the tree is another than that on which the tests ran");
    }
    changed("the tree has changes that are not committed", now).ifPresent(reasons::add);
    return reasons;
  }

  private static Optional<String> changed(String words, TreeState tree) {
    List<String> files = tree.changed();
    if (files.isEmpty()) {
      return Optional.empty();
    }
    String more = files.size() > NAMED ? " and " + (files.size() - NAMED) + " more" : "";
    String named = String.join(", ", files.subList(0, Math.min(NAMED, files.size())));
    return Optional.of(words + ": " + named + more);
  }
}
