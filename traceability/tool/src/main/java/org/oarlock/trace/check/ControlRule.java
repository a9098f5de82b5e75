package org.oarlock.trace.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.Kind;

/** Evidence of risk controls: two slots, never the same test, never a test for a human control. */
@Implements("SRS-3113")
final class ControlRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Item item : subject.read().items()) {
      Kind kind = subject.kind(item);
      if (kind.needs().slots().isEmpty()) {
        continue;
      }
      if (!Slots.stands(item)) {
        planned(subject, item, findings);
        continue;
      }
      for (String name : kind.needs().slots()) {
        slot(subject, item, Shows.valueOf(name.toUpperCase(Locale.ROOT)), findings);
      }
      shared(subject, item, findings);
      if (!Slots.inSoftware(item)) {
        for (Shown shown : subject.evidence().shown(item.id())) {
          findings.add(
              shown.claim().place(),
              RuleName.SLOT_KIND,
              shown.claim().test().words()
                  + " cannot show "
                  + item.id()
                  + ", which software does not carry out");
        }
      }
    }
  }

  private static void slot(Subject subject, Item control, Shows slot, Findings findings) {
    String name = slot.name().toLowerCase(Locale.ROOT);
    Optional<Value.Fields> said = Slots.said(control, slot);
    said.flatMap(fields -> fields.text("record"))
        .map(record -> record.replaceFirst("#.*", ""))
        .filter(record -> !subject.read().paths().contains(record))
        .ifPresent(
            record ->
                findings.add(
                    said.get().place(),
                    RuleName.SLOT_RECORD,
                    control.id() + " '" + name + "': there is no " + record));
    if (!Slots.filled(subject, control, slot) && !Slots.saidNotPerformed(control, slot)) {
      boolean tried = !Slots.tests(subject, control, slot).isEmpty();
      findings.add(
          control.place(),
          RuleName.SLOT_MISSING,
          control.id()
              + ": nothing shows that it is "
              + name
              + (tried ? "; the tests that claim it did not pass or cannot show it" : ""));
    }
  }

  private static void shared(Subject subject, Item control, Findings findings) {
    Set<TestId> implemented = new HashSet<>();
    for (Shown shown : Slots.tests(subject, control, Shows.IMPLEMENTED)) {
      implemented.add(shown.claim().test());
    }
    for (Shown shown : Slots.tests(subject, control, Shows.EFFECTIVE)) {
      TestId test = shown.claim().test();
      boolean wholeClass = implemented.contains(TestId.method(test.group(), ""));
      if (implemented.contains(test) || wholeClass && !test.isScenario()) {
        findings.add(
            shown.claim().place(),
            RuleName.SLOT_SHARED,
            test.words() + " fills both slots of " + control.id());
      }
    }
  }

  private static void planned(Subject subject, Item control, Findings findings) {
    subject.evidence().code(control.id()).stream()
        .findFirst()
        .ifPresent(
            claim ->
                findings.add(
                    control.placeOf("state"),
                    RuleName.CONTROL_PLANNED,
                    control.id() + " is planned, but " + claim.where() + " implements it"));
    subject.evidence().shown(control.id()).stream()
        .findFirst()
        .ifPresent(
            shown ->
                findings.add(
                    control.placeOf("state"),
                    RuleName.CONTROL_PLANNED,
                    control.id()
                        + " is planned, but "
                        + shown.claim().test().words()
                        + " shows it"));
  }
}
