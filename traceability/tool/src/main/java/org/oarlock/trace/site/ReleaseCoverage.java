package org.oarlock.trace.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.source.Section;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.YamlText;
import org.oarlock.trace.standing.Standing;
import org.oarlock.trace.standing.State;

/**
 * How much of each kind was covered when something was released.
 *
 * @param name of the release
 * @param kinds by kind
 */
record ReleaseCoverage(String name, Map<String, Count> kinds) {

  /** Where a person keeps the numbers of past releases, from the root. */
  static final String FILE = "traceability/releases.yaml";

  /** So many of so many. */
  record Count(int covered, int of) {}

  /** The releases that were written down, the oldest first. */
  static List<ReleaseCoverage> past(SourceTree tree) throws Unreadable {
    List<ReleaseCoverage> found = new ArrayList<>();
    if (!tree.has(FILE)) {
      return found;
    }
    Optional<Value> root = YamlText.read(FILE, tree.text(FILE), false);
    if (root.isPresent()) {
      Section top = Section.of(root.get(), FILE);
      top.only("releases");
      for (Section release : top.sections("releases")) {
        release.only("release", "covered");
        Map<String, Count> kinds = new TreeMap<>();
        Section covered = release.section("covered");
        for (String kind : covered.names()) {
          Section count = covered.section(kind);
          count.only("covered", "of");
          kinds.put(kind, new Count(count.count("covered"), count.count("of")));
        }
        found.add(new ReleaseCoverage(release.word("release"), kinds));
      }
    }
    return found;
  }

  /** The same of what stands here now. */
  static ReleaseCoverage now(Subject subject, Standing standing) {
    Map<String, Count> kinds = new TreeMap<>();
    for (Kind kind : subject.model().kinds().values()) {
      boolean judged =
          !kind.below().isEmpty()
              || kind.needs().passedAtSystemLevel()
              || !kind.needs().slots().isEmpty();
      List<Item> items = subject.items(kind.code());
      if (judged && !items.isEmpty()) {
        long covered = items.stream().filter(item -> standing.of(item) == State.COVERED).count();
        kinds.put(kind.code(), new Count(Math.toIntExact(covered), items.size()));
      }
    }
    return new ReleaseCoverage("this run", kinds);
  }

  /** As {@link #past} reads it. */
  String yaml() {
    StringBuilder yaml = new StringBuilder("releases:\n- release: NAME\n  covered:\n");
    kinds.forEach(
        (kind, count) ->
            yaml.append("    ")
                .append(kind)
                .append(": {covered: ")
                .append(count.covered())
                .append(", of: ")
                .append(count.of())
                .append("}\n"));
    return yaml.toString();
  }
}
