package org.oarlock.trace.selftest;

import static org.oarlock.trace.selftest.Defect.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.check.Slots;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.evidence.TestClaim;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.selftest.Defect.Plan;

/** Scenarios that name the wrong item or none, and controls whose evidence they are. */
final class ScenarioDefects {

  private ScenarioDefects() {}

  static List<Defect> all() {
    return List.of(
        editing(RuleName.TEST_DANGLING, "a tag that names nothing", ScenarioDefects::otherTag),
        editing(
            RuleName.TEST_UNCLAIMED,
            "a scenario without a tag",
            g ->
                appended(g, "\n  Scenario: selftest\n    When it runs\n", RuleName.TEST_UNCLAIMED)),
        editing(
            RuleName.TEST_MISSING,
            "no scenario names a requirement",
            g ->
                g.items()
                    .filter(i -> g.subject().kind(i).needs().passedAtSystemLevel())
                    .filter(i -> i.text("verification").orElse("test").equals("test"))
                    .flatMap(i -> untagged(g, i, RuleName.TEST_MISSING, Optional.empty()))),
        editing(
            RuleName.SLOT_MISSING,
            "nothing shows that a control is effective",
            g ->
                controls(g)
                    .filter(c -> Slots.said(c, Shows.EFFECTIVE).isEmpty())
                    .flatMap(
                        c -> untagged(g, c, RuleName.SLOT_MISSING, Optional.of(Shows.EFFECTIVE)))),
        editing(
            RuleName.SLOT_MISSING,
            "nothing shows that a control is implemented",
            g ->
                controls(g)
                    .filter(c -> Slots.said(c, Shows.IMPLEMENTED).isEmpty())
                    .flatMap(
                        c ->
                            untagged(g, c, RuleName.SLOT_MISSING, Optional.of(Shows.IMPLEMENTED)))),
        editing(RuleName.SLOT_SHARED, "one test for both slots", ScenarioDefects::bothSlots),
        editing(
            RuleName.SLOT_KIND,
            "a scenario for what a person does",
            g ->
                controls(g)
                    .filter(c -> !Slots.inSoftware(c))
                    .flatMap(c -> tagged(g, "@" + c.id(), RuleName.SLOT_KIND))),
        editing(
            RuleName.SLOT_KIND,
            "a control that becomes a person's while scenarios claim it",
            g ->
                controls(g)
                    .filter(c -> !c.has("means") && !scenarios(g, c).isEmpty())
                    .flatMap(
                        c ->
                            plan(
                                g.more(c, "means: human"),
                                RuleName.SLOT_KIND,
                                scenarios(g, c).get(0).place().file()))),
        editing(
            RuleName.SEED_FOREIGN,
            "a cause that the control does not break",
            ScenarioDefects::foreign));
  }

  private static Defect editing(RuleName rule, String title, Function<Ground, Stream<Plan>> plans) {
    return Defect.of(rule, title, Depth.EDITING, plans);
  }

  /** Controls that stand. */
  static Stream<Item> controls(Ground ground) {
    return ground
        .items()
        .filter(item -> !ground.subject().kind(item).needs().slots().isEmpty())
        .filter(Slots::stands);
  }

  private static List<TestClaim> scenarios(Ground ground, Item item) {
    return ground.subject().evidence().shown(item.id()).stream()
        .map(Shown::claim)
        .filter(claim -> claim.test().isScenario())
        .toList();
  }

  private static Stream<Plan> otherTag(Ground ground) {
    return ground.subject().read().tests().stream()
        .filter(claim -> claim.test().isScenario())
        .flatMap(
            claim ->
                ground.freeId(claim.id()).stream()
                    .flatMap(
                        free -> plan(tag(ground, List.of(claim), free), RuleName.TEST_DANGLING)));
  }

  /** Each tag that names an item, in one of its slots or at all, names another of its kind. */
  private static Stream<Plan> untagged(
      Ground ground, Item item, RuleName rule, Optional<Shows> slot) {
    List<TestClaim> claims =
        ground.subject().evidence().shown(item.id()).stream()
            .map(Shown::claim)
            .filter(
                claim -> slot.map(s -> s == claim.shows()).orElse(claim.level() == Level.SYSTEM))
            .toList();
    boolean inFeatures = claims.stream().allMatch(claim -> claim.test().isScenario());
    if (claims.isEmpty() || !inFeatures) {
      return Stream.of();
    }
    return ground.other(item).stream()
        .flatMap(other -> plan(tag(ground, claims, other.id()), rule, item.place().file()));
  }

  /** The place of a claim is that of its tag, which begins with an at sign. */
  private static Optional<Edit> tag(Ground ground, List<TestClaim> claims, String other) {
    Set<Place> places = new HashSet<>();
    claims.forEach(claim -> places.add(claim.place()));
    return ground.texts().at(places, "@" + claims.get(0).id(), "@" + other);
  }

  private static Stream<Plan> appended(Ground ground, String words, RuleName rule) {
    return ground
        .openFeatures()
        .flatMap(file -> plan(Optional.of(ground.texts().append(file, words)), rule));
  }

  private static Stream<Plan> tagged(Ground ground, String tags, RuleName rule) {
    return appended(ground, "\n  " + tags + "\n  Scenario: selftest\n    When it runs\n", rule);
  }

  private static Stream<Plan> bothSlots(Ground ground) {
    return controls(ground)
        .filter(Slots::inSoftware)
        .flatMap(
            control ->
                appended(
                    ground,
                    "\n  @"
                        + control.id()
                        + "\n  Scenario Outline: selftest\n    When <it> runs\n"
                        + "    Examples:\n      | it |\n      | a  |\n"
                        + "    @effective\n    Examples:\n      | it |\n      | b  |\n",
                    RuleName.SLOT_SHARED));
  }

  private static Stream<Plan> foreign(Ground ground) {
    return controls(ground)
        .filter(Slots::inSoftware)
        .flatMap(
            control ->
                controls(ground)
                    .flatMap(other -> other.words("breaks").stream())
                    .filter(cause -> !control.words("breaks").contains(cause))
                    .limit(1)
                    .flatMap(
                        cause ->
                            tagged(
                                ground,
                                "@effective @" + control.id() + " @" + cause,
                                RuleName.SEED_FOREIGN)));
  }
}
