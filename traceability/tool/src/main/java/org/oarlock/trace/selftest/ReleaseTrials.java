package org.oarlock.trace.selftest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oarlock.trace.bind.Binding;
import org.oarlock.trace.bind.BoundTree;
import org.oarlock.trace.bind.Released;
import org.oarlock.trace.bind.TreeState;
import org.oarlock.trace.check.Check;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.read.Repository;

/**
 * Trees and releases that do not fit what was tested. They are made in memory, because a copy has
 * no history of git.
 */
final class ReleaseTrials {

  private static final String MANIFEST = "manifest.json";

  private static final TreeState COMMITTED = new TreeState("c1", "h1", List.of());
  private static final Released WHOLE = released("c1", Map.of("app.jar", "d1"));

  private final Subject subject;
  private final String ground;
  private final Answer clean;

  ReleaseTrials(Subject subject, String ground) {
    this.subject = subject;
    this.ground = ground;
    this.clean = look(COMMITTED, COMMITTED, WHOLE);
  }

  /** Each with one thing that does not fit. */
  List<Trial> all() {
    return List.of(
        tree("changes that are not committed", new TreeState("c1", "h1", List.of("a")), COMMITTED),
        tree("changes since the tests ran", COMMITTED, new TreeState("c1", "h1", List.of("a"))),
        tree("another tree than the one tested", COMMITTED, new TreeState("c2", "h2", List.of())),
        tree("a run outside git", new TreeState("", "", List.of()), COMMITTED),
        release("a release with another jar", released("c1", Map.of("app.jar", "d2"))),
        release("a release of another commit", released("c2", Map.of("app.jar", "d1"))),
        release("a release without a jar", released("c1", Map.of("readme", "d3"))));
  }

  private Trial tree(String title, TreeState then, TreeState now) {
    return trial(title, RuleName.EVIDENCE_TREE, Binding.FILE, look(then, now, WHOLE));
  }

  private Trial release(String title, Released released) {
    return trial(title, RuleName.EVIDENCE_RELEASE, MANIFEST, look(COMMITTED, COMMITTED, released));
  }

  private Trial trial(String title, RuleName rule, String file, Answer answer) {
    Expectation wanted = new Expectation.Names(rule, Optional.of(file), "");
    Verdict verdict =
        wanted
            .met(clean, answer)
            .<Verdict>map(Verdict.Found::new)
            .orElse(new Verdict.Missed("nothing"));
    return new Trial(rule.id(), title, ground, wanted.words(), List.of(file), verdict);
  }

  private Answer look(TreeState then, TreeState now, Released released) {
    BoundTree tree = new BoundTree(Optional.of(then), now, Set.of("d1"));
    Repository read = subject.read();
    Repository bound =
        new Repository(
            read.model(),
            read.items(),
            read.code(),
            read.tests(),
            read.rows(),
            read.results(),
            read.components(),
            read.sbomRead(),
            read.policy(),
            read.baseline(),
            read.unclaimed(),
            read.classes(),
            read.paths(),
            Optional.of(tree),
            read.mutants(),
            read.effects(),
            read.methods(),
            read.signatures(),
            read.present());
    Subject whole = Subject.of(bound, subject.withResults(), subject.today());
    return Answer.of(Check.ofRelease(whole, Optional.of(released)));
  }

  private static Released released(String commit, Map<String, String> files) {
    SortedMap<String, String> sorted = new TreeMap<>(files);
    return new Released(MANIFEST, commit, sorted);
  }
}
