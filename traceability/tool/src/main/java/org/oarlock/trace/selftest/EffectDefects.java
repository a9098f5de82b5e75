package org.oarlock.trace.selftest;

import static org.oarlock.trace.selftest.Defect.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oarlock.trace.bind.BoundEffects;
import org.oarlock.trace.bind.Digests;
import org.oarlock.trace.bind.EffectFile;
import org.oarlock.trace.check.Disabled;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.evidence.Effect;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.report.JsonText;
import org.oarlock.trace.selftest.Defect.Plan;

/** Controls that cannot be taken out, and controls that nobody misses. */
final class EffectDefects {

  private static final String ELSEWHERE =
      "disabledBy: {method: 'selftest.Nobody#guard', instead: skip}";

  private EffectDefects() {}

  static List<Defect> all() {
    return List.of(
        Defect.of(
            RuleName.CONTROL_METHOD,
            "a control in a method that is not there",
            Depth.EDITING,
            g ->
                free(g)
                    .filter(control -> !control.has(BoundEffects.FIELD))
                    .flatMap(control -> plan(g.more(control, ELSEWHERE), RuleName.CONTROL_METHOD))),
        Defect.of(
            RuleName.CONTROL_UNNOTICED,
            "a control that was taken out and that no test missed",
            Depth.GATE,
            g -> free(g).flatMap(control -> jar(g).map(jar -> unnoticed(g, control, jar)))),
        Defect.of(
            RuleName.CONTROL_UNSHOWN,
            "a control whose tests never failed without it, and no word why",
            Depth.RELEASE,
            g ->
                ItemDefects.yaml(g)
                    .filter(c -> c.spec().name().equals(Disabled.NOT_DISABLED))
                    .flatMap(
                        c ->
                            plan(
                                g.texts().at(c.place(), Disabled.NOT_DISABLED + ":", "notes:"),
                                RuleName.CONTROL_UNSHOWN))));
  }

  private static Stream<Item> free(Ground ground) {
    return Disabled.asked(ground.subject()).stream()
        .filter(control -> ground.subject().kind(control).fields().containsKey(BoundEffects.FIELD));
  }

  private static Stream<String> jar(Ground ground) {
    return ground.named(ground.model().sources().builtFrom()).limit(1);
  }

  private static Plan unnoticed(Ground ground, Item control, String jar) {
    Optional<Value.Fields> by = control.fields().fields(BoundEffects.FIELD);
    Effect effect =
        new Effect(
            control.id(),
            by.flatMap(fields -> fields.text("method")).orElse(""),
            by.flatMap(fields -> fields.text("instead")).orElse(""),
            new Effect.Tested(jar, Digests.of(ground.texts().bytes(jar)), ""),
            "",
            new Effect.Taken(1, 1),
            List.of(),
            "");
    return new Plan(
        Edit.text(EffectFile.FILE, JsonText.write(EffectFile.json(List.of(effect)))),
        new Expectation.Names(RuleName.CONTROL_UNNOTICED, Optional.of(control.id()), ""));
  }
}
