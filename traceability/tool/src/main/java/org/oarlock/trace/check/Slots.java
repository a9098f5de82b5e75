package org.oarlock.trace.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;

/** The two slots of evidence of a risk control, and what fills them. */
public final class Slots {

  private Slots() {}

  /** Whether the control stands: a planned one counts for nothing. */
  public static boolean stands(Item control) {
    return control.text("state").filter("implemented"::equals).isPresent();
  }

  /** Whether software carries it out; said otherwise by {@code means}. */
  public static boolean inSoftware(Item control) {
    return control.text("means").filter(means -> !means.equals("software")).isEmpty();
  }

  /** Tests that fill a slot, passed or not. */
  public static List<Shown> tests(Subject subject, Item control, Shows slot) {
    return subject.evidence().shown(control.id()).stream()
        .filter(shown -> shown.claim().shows() == slot)
        .toList();
  }

  /** What the entry itself says of a slot. */
  public static Optional<Value.Fields> said(Item control, Shows slot) {
    return control
        .fields()
        .fields("evidence")
        .flatMap(fields -> fields.fields(slot.name().toLowerCase(Locale.ROOT)));
  }

  /** Whether the slot is filled by a test that passed, or by a record. */
  public static boolean filled(Subject subject, Item control, Shows slot) {
    boolean test =
        inSoftware(control)
            && tests(subject, control, slot).stream()
                .anyMatch(shown -> shown.passed() || !subject.withResults());
    return test || said(control, slot).flatMap(fields -> fields.text("record")).isPresent();
  }

  /** Whether the entry says in words that nothing fills the slot. */
  public static boolean saidNotPerformed(Item control, Shows slot) {
    return said(control, slot).flatMap(fields -> fields.text("notPerformed")).isPresent();
  }

  /** Whether a record of a usability evaluation shows the control to be effective. */
  static boolean shownByUsability(Item control) {
    return said(control, Shows.EFFECTIVE)
        .filter(fields -> fields.text("kind").filter("usability"::equals).isPresent())
        .flatMap(fields -> fields.text("record"))
        .isPresent();
  }

  /** Whether the control stands and both slots are filled, so that it may lower a risk. */
  public static boolean counts(Subject subject, Item control) {
    return stands(control)
        && filled(subject, control, Shows.IMPLEMENTED)
        && filled(subject, control, Shows.EFFECTIVE);
  }
}
