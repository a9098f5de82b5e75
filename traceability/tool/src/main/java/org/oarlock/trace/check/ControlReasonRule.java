package org.oarlock.trace.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;

/**
 * A control that stands says why none of a higher tier is practicable, and which new risks it
 * brings: each with an entry of its own, or none and why.
 */
@Implements("SRS-3153")
final class ControlReasonRule implements Rule {

  private static final Pattern ID = Pattern.compile("\\b[A-Z]{2,}-[0-9]+\\b");
  private static final Pattern NONE = Pattern.compile("(?i)\\bnone\\b");
  private static final List<String> RISKS = List.of("CAUSE", "HS", "RISK");

  @Override
  public void check(Subject subject, Findings findings) {
    for (Item control : subject.items("RC")) {
      if (Slots.stands(control)) {
        reasons(control, findings);
        newRisks(subject, control, findings);
      }
    }
  }

  private static void reasons(Item control, Findings findings) {
    for (String field : List.of("whyNotHigher", "newRisks")) {
      Optional<String> words = control.text(field);
      if (words.filter(BareWords::only).isPresent()) {
        findings.add(
            control.placeOf(field),
            RuleName.CONTROL_REASON,
            control.id() + " says '" + words.get() + "' under '" + field + "' and not why");
      }
    }
  }

  private static void newRisks(Subject subject, Item control, Findings findings) {
    String words = control.text("newRisks").orElse("");
    if (BareWords.only(words)) {
      return; // absent, or a finding above
    }
    boolean followed = NONE.matcher(words).find();
    Matcher id = ID.matcher(words);
    while (id.find()) {
      Optional<Item> named = subject.graph().item(id.group());
      boolean ours = subject.model().kindOf(id.group()).isPresent();
      if (named.isEmpty() && ours) {
        findings.add(
            control.placeOf("newRisks"),
            RuleName.NEW_RISK,
            control.id() + " leads to " + id.group() + ", which is not there",
            id.group(),
            subject.graph().ids());
      }
      followed |= named.filter(item -> RISKS.contains(item.kind())).isPresent();
    }
    if (!followed) {
      findings.add(
          control.placeOf("newRisks"),
          RuleName.NEW_RISK,
          control.id()
              + " brings a new risk that has no entry: name its CAUSE, HS or RISK, or say none"
              + " and why");
    }
  }
}
