package org.oarlock.trace.check;

import java.util.List;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.BoundEffects;
import org.oarlock.trace.evidence.Effect;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;

/** The method by which a control is disabled is there, and a test notices that it is gone. */
@Implements("SRS-4106")
final class EffectRule implements Rule {

  private final boolean release;

  /**
   * For an edit or for a release.
   *
   * @param release whether a control without a record is a finding as well
   */
  EffectRule(boolean release) {
    this.release = release;
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Item control : Disabled.asked(subject)) {
      if (release) {
        missing(subject, control, findings);
      } else {
        method(subject, control, findings);
        unnoticed(subject, control, findings);
      }
    }
  }

  private static void method(Subject subject, Item control, Findings findings) {
    Optional<Value.Fields> field = control.fields().fields(BoundEffects.FIELD);
    if (field.isEmpty() || !subject.codeRead()) {
      return;
    }
    String said = field.get().text("method").orElse("");
    String[] words = (said + "#").split("#", 3);
    List<String> methods = subject.read().methods().getOrDefault(words[0], List.of());
    long fits =
        methods.stream()
            .filter(
                method ->
                    words[1].contains("(")
                        ? method.equals(words[1])
                        : method.startsWith(words[1] + "("))
            .count();
    if (fits != 1) {
      findings.add(
          control.placeOf(BoundEffects.FIELD),
          RuleName.CONTROL_METHOD,
          control.id()
              + ": "
              + (fits == 0 ? "no compiled class has " : "several methods are called ")
              + said
              + (fits == 0 ? "" : "; say which by its descriptor"),
          words[1],
          methods.stream().map(method -> method.replaceFirst("\\(.*", "")).toList());
    }
  }

  private static void unnoticed(Subject subject, Item control, Findings findings) {
    Disabled.effect(subject, control)
        .filter(Effect::holds)
        .filter(effect -> effect.noticed().isEmpty())
        .ifPresent(
            effect ->
                findings.add(
                    control.place(),
                    RuleName.CONTROL_UNNOTICED,
                    control.id()
                        + " was disabled ("
                        + effect.method()
                        + "), and none of its "
                        + effect.tests().size()
                        + " tests of effectiveness noticed"));
  }

  private static void missing(Subject subject, Item control, Findings findings) {
    if (Disabled.of(subject, control).isPresent() || control.has(Disabled.NOT_DISABLED)) {
      return;
    }
    String why =
        Disabled.effect(subject, control)
            .map(effect -> effect.stale().isEmpty() ? "" : ": " + effect.stale())
            .orElse("");
    findings.add(
        control.place(),
        RuleName.CONTROL_UNSHOWN,
        control.id() + " has no record of a test that failed with the control disabled" + why);
  }
}
