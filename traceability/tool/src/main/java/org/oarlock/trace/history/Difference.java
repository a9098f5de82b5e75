package org.oarlock.trace.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.annotations.Implements;

/**
 * The regulatory difference between two states.
 *
 * @param base name of the older state
 * @param head name of the newer state
 * @param policy whether the criteria for risk acceptability say something else
 * @param tests tests that are new, gone, worded otherwise, or whose result can be told
 */
@Implements("SRS-3603")
public record Difference(
    String base, String head, List<ItemChange> items, boolean policy, List<TestChange> tests) {

  /** Compares two states. */
  static Difference of(String base, BuiltState before, String head, BuiltState after) {
    return new Difference(
        base,
        head,
        ItemChanges.between(before.state().read().items(), after.state().read().items()),
        !before.policyWords().equals(after.policyWords()),
        TestChanges.between(before, after));
  }

  /** Changes by chapter; every chapter is there. */
  Map<Chapter, List<ItemChange>> chapters() {
    Map<Chapter, List<ItemChange>> chapters = new EnumMap<>(Chapter.class);
    for (Chapter chapter : Chapter.values()) {
      chapters.put(chapter, new ArrayList<>());
    }
    for (ItemChange change : items) {
      chapters.getOrDefault(Chapter.of(change.item().kind()), new ArrayList<>()).add(change);
    }
    return chapters;
  }

  /** Questions that some change raises, with those changes. */
  Map<Question, List<ItemChange>> questions() {
    Map<Question, List<ItemChange>> raised = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      List<ItemChange> by = question.raisedBy(items);
      if (!by.isEmpty()) {
        raised.put(question, by);
      }
    }
    return raised;
  }

  /** Tests whose own words or presence changed. */
  List<TestChange> changedTests() {
    return tests.stream().filter(test -> !test.what().equals(TestChanges.SAME)).toList();
  }

  /** Whether anything differs that a reviewer has to see. */
  public boolean isEmpty() {
    return items.isEmpty() && !policy && changedTests().isEmpty();
  }
}
