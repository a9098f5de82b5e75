package org.oarlock.trace.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;

/**
 * IEC 62304 clause 4.3: the class of a software item follows from the worst harm that its causes,
 * or the risks that its controls address, can lead to. Controls in the software do not count.
 */
@Implements("SRS-3117")
public final class SafetyClassRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Item item : subject.items("ITEM")) {
      String declared = item.text("safetyClass").orElse("C");
      Derived derived = derive(subject, item);
      if (declared.compareTo(derived.safetyClass()) < 0) {
        findings.add(
            item.placeOf("safetyClass"),
            RuleName.ITEM_CLASS,
            item.id()
                + " is declared "
                + declared
                + ", but "
                + derived.severity()
                + " through "
                + derived.cause()
                + " makes it "
                + derived.safetyClass());
      }
      Optional<Item> parent = subject.graph().above(item, "parent").stream().findFirst();
      String above = parent.flatMap(p -> p.text("safetyClass")).orElse("A");
      if (declared.compareTo(above) < 0 && !item.has("segregation")) {
        findings.add(
            item.placeOf("safetyClass"),
            RuleName.ITEM_CLASS,
            item.id() + " is declared lower than its parent, without segregation");
      }
    }
  }

  /** The class that the risk register gives an item, with what gives it. */
  public static String derivedClass(Subject subject, Item item) {
    Derived derived = derive(subject, item);
    return derived.severity().isEmpty()
        ? "none: no risk leads here"
        : derived.safetyClass() + " (" + derived.severity() + ", " + derived.cause() + ")";
  }

  /**
   * What follows from the risks.
   *
   * @param severity worst severity, empty if no risk leads to the item
   * @param cause the cause through which it comes
   */
  record Derived(String safetyClass, String severity, String cause) {}

  /** The class that the risk register gives an item: A if no harm leads to it. */
  static Derived derive(Subject subject, Item item) {
    Set<Item> causes = new HashSet<>(subject.graph().below(item, "startsIn", "CAUSE"));
    for (Item requirement : subject.graph().below(item, "item", "SRS")) {
      for (Item control : subject.graph().above(requirement, "realises")) {
        causes.addAll(subject.graph().above(control, "breaks"));
      }
    }
    Derived worst = new Derived("A", "", "");
    Set<String> seen = new HashSet<>();
    for (Item cause : sorted(causes)) {
      for (Item situation : subject.graph().above(cause, "leadsTo")) {
        if (!seen.add(situation.id())) {
          continue; // another cause has led here already
        }
        for (Item risk : subject.graph().below(situation, "situation", "RISK")) {
          String severity = RiskThread.severity(subject, risk).orElse("");
          String safetyClass = subject.model().policy().safetyClasses().getOrDefault(severity, "A");
          if (safetyClass.compareTo(worst.safetyClass()) > 0) {
            worst = new Derived(safetyClass, severity, cause.id());
          }
        }
      }
    }
    return worst;
  }

  private static List<Item> sorted(Set<Item> causes) {
    return causes.stream()
        .filter(cause -> !cause.has("notCredible"))
        .sorted(Comparator.comparing(Item::id))
        .toList();
  }
}
