package org.oarlock.trace.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.evidence.Effect;
import org.oarlock.trace.evidence.Mutant;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.graph.Link;
import org.oarlock.trace.item.Item;

/** The record that a control's test fails with the control disabled. */
@Implements({"SRS-3205", "SRS-4106"})
public sealed interface Disabled {

  /** The field in which a control says why no single method can be taken out. */
  String NOT_DISABLED = "notDisabled";

  /** The test that failed. */
  TestId test();

  /**
   * A method of the control did nothing in the program that is shipped.
   *
   * @param effect what was done
   */
  record ByAgent(Effect effect, TestId test) implements Disabled {}

  /**
   * The code of the control was changed.
   *
   * @param mutant the change
   */
  record ByMutation(Mutant mutant, TestId test) implements Disabled {}

  /** The record of a control; that of the shipped program first. */
  static Optional<Disabled> of(Subject subject, Item control) {
    return effect(subject, control)
        .filter(Effect::holds)
        .flatMap(effect -> effect.noticed().map(ended -> by(effect, ended.test())))
        .or(() -> mutation(subject, control));
  }

  private static Disabled by(Effect effect, TestId test) {
    return new ByAgent(effect, test);
  }

  /** What was done to a control in the shipped program, whether or not it still says anything. */
  static Optional<Effect> effect(Subject subject, Item control) {
    return subject.read().effects().stream()
        .filter(effect -> effect.control().equals(control.id()))
        .findFirst();
  }

  private static Optional<Disabled> mutation(Subject subject, Item control) {
    Set<TestId> tests = new HashSet<>();
    for (Shown shown : subject.evidence().shown(control.id())) {
      tests.add(shown.claim().test());
    }
    Set<String> classes = classes(subject, control);
    for (Mutant mutant : subject.read().mutants()) {
      if (classes.contains(mutant.className().replaceFirst("\\$.*", ""))) {
        for (TestId failed : mutant.failed()) {
          if (tests.contains(failed) || tests.contains(TestId.method(failed.group(), ""))) {
            return Optional.of(new ByMutation(mutant, failed));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Controls in software that stand. */
  static List<Item> asked(Subject subject) {
    return subject.read().items().stream()
        .filter(item -> !subject.kind(item).needs().slots().isEmpty())
        .filter(item -> Slots.stands(item) && Slots.inSoftware(item))
        .toList();
  }

  /** How many of the controls have the record, in words for the first page. */
  static String standing(Subject subject) {
    List<Item> controls = asked(subject);
    int agent = 0;
    SortedSet<String> stale = sorted();
    SortedSet<String> said = sorted();
    SortedSet<String> without = sorted();
    for (Item control : controls) {
      Optional<Disabled> record = of(subject, control);
      if (record.isPresent()) {
        agent += record.get() instanceof ByAgent ? 1 : 0;
      } else if (control.has(NOT_DISABLED)) {
        said.add(control.id());
      } else {
        without.add(control.id());
        effect(subject, control)
            .filter(effect -> !effect.stale().isEmpty())
            .ifPresent(effect -> stale.add(control.id()));
      }
    }
    int shown = controls.size() - without.size() - said.size();
    return shown
        + " of "
        + controls.size()
        + " controls in software have the record of a test of theirs that failed with the control"
        + " disabled ("
        + agent
        + " in the shipped program, "
        + (shown - agent)
        + " by mutation)"
        + list("; why it cannot be had is said of ", said)
        + list("; of something else than is here now: ", stale)
        + list("; without it: ", without)
        + ".";
  }

  private static String list(String words, SortedSet<String> ids) {
    return ids.isEmpty() ? "" : words + String.join(", ", ids);
  }

  private static SortedSet<String> sorted() {
    return new TreeSet<>(
        Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  /** Outermost classes that carry a control out, by their own claim or by that of a requirement. */
  static Set<String> classes(Subject subject, Item control) {
    Set<String> ids = new HashSet<>(Set.of(control.id()));
    for (Link link : subject.graph().down(control.id())) {
      ids.add(link.from().id());
    }
    Set<String> classes = new HashSet<>();
    for (String id : ids) {
      for (CodeClaim claim : subject.evidence().code(id)) {
        classes.add(outermost(subject, claim.where()));
      }
    }
    return classes;
  }

  /** The class of a claim, which may stand on a method or on a class inside another. */
  static String outermost(Subject subject, String where) {
    String name = where.replaceFirst("\\$.*", "");
    return subject.read().classes().containsKey(name) ? name : name.replaceFirst("\\.[^.]*$", "");
  }
}
