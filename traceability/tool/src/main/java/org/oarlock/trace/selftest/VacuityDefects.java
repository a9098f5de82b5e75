package org.oarlock.trace.selftest;

import static org.oarlock.trace.selftest.Defect.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.evidence.ScenarioRow;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.selftest.Defect.Plan;

/**
 * What would let a check pass over nothing: files and items that are gone, statements in one
 * language.
 */
final class VacuityDefects {

  private static final Pattern FLOOR =
      Pattern.compile("\\nfloors:.*?:\\s*([0-9]+)", Pattern.DOTALL);

  private VacuityDefects() {}

  static List<Defect> all() {
    return List.of(
        editing(RuleName.FLOOR, "less than the floor", VacuityDefects::higherFloor),
        editing(RuleName.FLOOR, "every file of a kind is gone", VacuityDefects::kindGone),
        editing(
            RuleName.BASELINE_GONE, "an item of the baseline is gone", VacuityDefects::itemGone),
        editing(
            RuleName.BASELINE_GONE,
            "a scenario of the baseline is gone",
            VacuityDefects::scenarioGone),
        editing(
            RuleName.BASELINE_GONE, "the baseline itself is gone", VacuityDefects::baselineGone),
        editing(
            RuleName.TRANSLATION_MISSING,
            "a statement in one language only",
            VacuityDefects::oneLanguage));
  }

  private static Defect editing(RuleName rule, String title, Function<Ground, Stream<Plan>> plans) {
    return Defect.of(rule, title, Depth.EDITING, plans);
  }

  private static Stream<Plan> higherFloor(Ground ground) {
    String text = ground.texts().of(RepositoryReader.MODEL);
    Matcher floor = FLOOR.matcher(text);
    return floor.find()
        ? plan(
            Optional.of(
                Edit.text(
                    RepositoryReader.MODEL,
                    text.substring(0, floor.start(1)) + "99999999" + text.substring(floor.end(1)))),
            RuleName.FLOOR)
        : Stream.of();
  }

  private static Stream<Plan> kindGone(Ground ground) {
    return ground.model().floors().items().entrySet().stream()
        .filter(floor -> floor.getValue() > 0)
        .map(
            floor ->
                ground
                    .items(floor.getKey())
                    .map(item -> item.place().file())
                    .distinct()
                    .map(Edit::gone)
                    .toList())
        .filter(edits -> !edits.isEmpty())
        .map(
            edits ->
                new Plan(
                    edits,
                    new Expectation.Names(RuleName.FLOOR, Optional.of(RepositoryReader.MODEL), ""),
                    false));
  }

  private static Stream<Plan> itemGone(Ground ground) {
    return baseline(ground).stream()
        .flatMap(
            file ->
                ground
                    .items()
                    .filter(item -> stood(ground, item))
                    .flatMap(
                        item ->
                            ground.freeId(item.id()).stream()
                                .flatMap(
                                    free ->
                                        plan(
                                            ground.texts().at(item.place(), item.id(), free),
                                            RuleName.BASELINE_GONE,
                                            file))));
  }

  private static boolean stood(Ground ground, Item item) {
    return !ground.subject().kind(item).translated()
        && ground
            .subject()
            .read()
            .baseline()
            .filter(b -> b.items().contains(item.id()))
            .isPresent();
  }

  private static Stream<Plan> scenarioGone(Ground ground) {
    return baseline(ground).stream()
        .flatMap(
            file ->
                ground.subject().read().rows().stream()
                    .map(ScenarioRow::scenario)
                    .filter(
                        scenario ->
                            ground
                                .subject()
                                .read()
                                .baseline()
                                .filter(
                                    b ->
                                        b.scenarios()
                                            .contains(scenario.group() + ": " + scenario.name()))
                                .isPresent())
                    .flatMap(
                        scenario ->
                            plan(
                                ground
                                    .texts()
                                    .first(
                                        scenario.group(),
                                        ": " + scenario.name() + "\n",
                                        ": selftest " + scenario.name() + "\n"),
                                RuleName.BASELINE_GONE,
                                file)));
  }

  private static Stream<Plan> baselineGone(Ground ground) {
    return ground.model().baselineDemanded()
        ? baseline(ground).stream()
            .flatMap(
                file ->
                    plan(
                        Optional.of(Edit.gone(file)),
                        RuleName.BASELINE_GONE,
                        RepositoryReader.MODEL))
        : Stream.of();
  }

  private static Optional<String> baseline(Ground ground) {
    return ground.subject().read().baseline().map(b -> b.file());
  }

  private static Stream<Plan> oneLanguage(Ground ground) {
    return ground
        .items()
        .filter(item -> ground.subject().kind(item).translated())
        .filter(item -> ground.items(item.kind()).anyMatch(o -> isTranslation(item, o)))
        .flatMap(
            item ->
                ground.freeId(item.id()).stream()
                    .flatMap(
                        free ->
                            plan(
                                ground.texts().at(item.place(), item.id(), free),
                                RuleName.TRANSLATION_MISSING)));
  }

  private static boolean isTranslation(Item item, Item other) {
    return item.id().equals(other.id()) && !item.place().file().equals(other.place().file());
  }
}
