package org.oarlock.trace.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.evidence.TestClaim;
import org.oarlock.trace.read.ScenarioWords;

/** Compares tests that show items: scenarios always, methods only where both states are built. */
final class TestChanges {

  static final String SAME = "same";

  private TestChanges() {}

  static List<TestChange> between(BuiltState before, BuiltState after) {
    boolean methods = before.classesRead() && after.classesRead();
    SortedMap<String, Shown> old = tests(before, methods);
    SortedMap<String, Shown> now = tests(after, methods);
    Map<String, String> oldWords = words(before);
    Map<String, String> newWords = words(after);
    TreeSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    List<TestChange> changes = new ArrayList<>();
    for (String name : names) {
      Optional<Shown> was = Optional.ofNullable(old.get(name));
      Optional<Shown> is = Optional.ofNullable(now.get(name));
      String what =
          was.isEmpty()
              ? "added"
              : is.isEmpty()
                  ? "removed"
                  : Objects.equals(oldWords.get(name), newWords.get(name)) ? SAME : "words changed";
      changes.add(new TestChange(name, what, ended(before, was), ended(after, is)));
    }
    return changes;
  }

  private static String ended(BuiltState state, Optional<Shown> shown) {
    return state.subject().withResults() ? shown.map(Shown::words).orElse("") : TestChange.NOT_KEPT;
  }

  private static SortedMap<String, Shown> tests(BuiltState state, boolean methods) {
    SortedMap<String, Shown> tests = new TreeMap<>();
    for (TestClaim claim : state.state().read().tests()) {
      if (methods || claim.test().isScenario()) {
        state.subject().evidence().shown(claim.id()).stream()
            .filter(shown -> shown.claim().test().equals(claim.test()))
            .findFirst()
            .ifPresent(shown -> tests.put(name(claim), shown));
      }
    }
    return tests;
  }

  private static Map<String, String> words(BuiltState state) {
    Map<String, String> words = new TreeMap<>();
    state.state().read().rows().stream()
        .map(row -> row.scenario().group())
        .distinct()
        .forEach(
            feature ->
                ScenarioWords.of(state.state().read().rows(), feature, state.state().text(feature))
                    .forEach((name, text) -> words.put(feature + ": " + name, text)));
    return words;
  }

  private static String name(TestClaim claim) {
    return claim.test().isScenario()
        ? claim.test().group() + ": " + claim.test().name()
        : claim.test().group() + "." + claim.test().name();
  }
}
