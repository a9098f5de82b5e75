package org.oarlock.trace.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.Slots;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.model.Needs;

/** How each item stands, in the agreed words, and which findings are about it. */
final class Standing {

  private final Subject subject;
  private final Map<String, List<Finding>> findings = new HashMap<>();

  Standing(Subject subject, List<Finding> all) {
    this.subject = subject;
    Map<String, TreeMap<Place, Item>> byFile = new HashMap<>();
    for (Item item : subject.read().items()) {
      byFile.computeIfAbsent(item.place().file(), file -> new TreeMap<>()).put(item.place(), item);
    }
    for (Finding finding : all) {
      Optional.ofNullable(byFile.get(finding.place().file()))
          .map(items -> items.floorEntry(finding.place()))
          .ifPresent(
              entry ->
                  findings
                      .computeIfAbsent(entry.getValue().id(), id -> new ArrayList<>())
                      .add(finding));
    }
  }

  /** Findings at the item. */
  List<Finding> findings(Item item) {
    return findings.getOrDefault(item.id(), List.of());
  }

  /** One of the agreed words. */
  String of(Item item) {
    Kind kind = subject.kind(item);
    Needs needs = kind.needs();
    if (!needs.slots().isEmpty()) {
      return control(item);
    }
    if (needs.passedAtSystemLevel()) {
      return requirement(item);
    }
    if (!findings(item).isEmpty()) {
      return "uncovered";
    }
    return item.has("notPerformed") ? "not performed" : "covered";
  }

  private String control(Item control) {
    if (!Slots.stands(control)) {
      return "planned";
    }
    if (Slots.counts(subject, control)) {
      return subject.withResults() ? "covered" : "not run";
    }
    return Slots.saidNotPerformed(control, Shows.IMPLEMENTED)
            || Slots.saidNotPerformed(control, Shows.EFFECTIVE)
        ? "not performed"
        : "uncovered";
  }

  private String requirement(Item item) {
    Optional<String> other = item.text("verification").filter(method -> !method.equals("test"));
    if (other.isPresent()) {
      return "by " + other.get();
    }
    boolean passed = false;
    boolean claimed = false;
    for (Shown shown : subject.evidence().shown(item.id())) {
      if (shown.outcome().compareTo(Outcome.STALE) > 0) {
        return "failed";
      }
      boolean system = shown.claim().level() == Level.SYSTEM;
      claimed |= system;
      passed |= system && shown.passed();
    }
    if (passed && !subject.evidence().code(item.id()).isEmpty()) {
      return "covered";
    }
    return claimed && !passed ? "not run" : "uncovered";
  }
}
