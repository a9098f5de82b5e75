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
import org.oarlock.trace.evidence.Mutant;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.graph.Link;
import org.oarlock.trace.item.Item;

/**
 * The record that a control's test fails with the control disabled: its code was changed, and a
 * test that names the control noticed.
 *
 * @param mutant the change
 * @param test the test that failed
 */
@Implements("SRS-3205")
public record Disabled(Mutant mutant, TestId test) {

  /** The first record of a control, in the order of the reports. */
  public static Optional<Disabled> of(Subject subject, Item control) {
    Set<TestId> tests = new HashSet<>();
    for (Shown shown : subject.evidence().shown(control.id())) {
      tests.add(shown.claim().test());
    }
    Set<String> classes = classes(subject, control);
    for (Mutant mutant : subject.read().mutants()) {
      if (classes.contains(mutant.className().replaceFirst("\\$.*", ""))) {
        for (TestId failed : mutant.failed()) {
          if (tests.contains(failed) || tests.contains(TestId.method(failed.group(), ""))) {
            return Optional.of(new Disabled(mutant, failed));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Controls in software that stand. */
  public static List<Item> asked(Subject subject) {
    return subject.read().items().stream()
        .filter(item -> !subject.kind(item).needs().slots().isEmpty())
        .filter(item -> Slots.stands(item) && Slots.inSoftware(item))
        .toList();
  }

  /** How many of the controls have the record, in words for the first page. */
  public static String standing(Subject subject) {
    List<Item> controls = asked(subject);
    SortedSet<String> without =
        new TreeSet<>(
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    for (Item control : controls) {
      if (of(subject, control).isEmpty()) {
        without.add(control.id());
      }
    }
    return controls.size()
        - without.size()
        + " of "
        + controls.size()
        + " controls in software have the record of a test of theirs that failed with the control"
        + " disabled"
        + (without.isEmpty() ? "." : "; without it: " + String.join(", ", without) + ".");
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
    int dot = name.lastIndexOf('.');
    return subject.read().classes().containsKey(name) || dot < 0 ? name : name.substring(0, dot);
  }
}
