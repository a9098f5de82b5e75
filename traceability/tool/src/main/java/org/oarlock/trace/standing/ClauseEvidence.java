package org.oarlock.trace.standing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.ClauseRule;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.evidence.TestResult;
import org.oarlock.trace.item.Item;

/** Whether what a clause names is there and holds now: an item, a kind, a file or a folder. */
@Implements("SRS-3150")
final class ClauseEvidence {

  private final Subject subject;
  private final Standing standing;
  private final Map<String, Trouble> byPath = new HashMap<>();
  private final Map<String, Trouble> byKind = new HashMap<>();

  /** The first thing that does not hold, and how many do not. */
  private record Trouble(String first, int count) {

    Trouble and(Trouble other) {
      return new Trouble(first, count + other.count);
    }

    String words() {
      return count == 1 ? first : first + " and " + (count - 1) + " more";
    }
  }

  ClauseEvidence(Subject subject, Standing standing) {
    this.subject = subject;
    this.standing = standing;
    for (Item item : subject.read().items()) {
      State state = standing.of(item);
      if (state.compareTo(State.NOT_RUN) >= 0) {
        Trouble trouble = new Trouble(item.id() + " is " + state.word(), 1);
        byKind.merge(item.kind(), trouble, Trouble::and);
        note(item.place().file(), trouble);
      }
    }
    for (TestResult result : subject.read().results()) {
      if (result.test().isScenario() && result.outcome() != Outcome.PASSED) {
        String words = result.test().words() + ": " + result.outcome().words();
        note(result.test().group(), new Trouble(words, 1));
      }
    }
  }

  /** Notes it at the file and at every folder above, so that a folder costs one look. */
  private void note(String file, Trouble trouble) {
    for (int end = file.length(); end > 0; end = file.lastIndexOf('/', end - 1)) {
      byPath.merge(file.substring(0, end), trouble, Trouble::and);
    }
  }

  /** Whether anything of this name is there. */
  boolean exists(String name) {
    return ClauseRule.isThere(subject, name);
  }

  /** Why it shows nothing now; nothing if it holds. */
  Optional<String> against(String name) {
    if (!exists(name)) {
      return Optional.of("there is no " + name);
    }
    Optional<State> state = subject.graph().item(name).map(standing::of);
    if (state.isPresent()) {
      return state.filter(s -> !s.holds()).map(s -> name + " is " + s.word());
    }
    String path = ClauseRule.path(name);
    Map<String, Trouble> known = subject.read().paths().contains(path) ? byPath : byKind;
    return Optional.ofNullable(known.get(path)).map(trouble -> name + ": " + trouble.words());
  }
}
