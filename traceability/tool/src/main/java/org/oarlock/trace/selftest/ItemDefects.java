package org.oarlock.trace.selftest;

import static org.oarlock.trace.selftest.Defect.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.FieldType;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.selftest.Defect.Plan;
import org.oarlock.trace.selftest.Ground.Carried;
import org.oarlock.trace.source.SourceTree;

/** Items whose id or fields are not as the model has them. */
final class ItemDefects {

  private ItemDefects() {}

  static List<Defect> all() {
    return List.of(
        editing(
            RuleName.ID_FORM,
            "an id that fits no kind",
            g ->
                g.items().flatMap(i -> plan(id(g, i, i.id().replace('-', '_')), RuleName.ID_FORM))),
        editing(
            RuleName.ID_FORM,
            "an id with a number that no kind has",
            g -> g.items().flatMap(i -> plan(id(g, i, i.id() + "-x"), RuleName.ID_FORM))),
        editing(RuleName.ID_DUPLICATE, "two items with one id", ItemDefects::twice),
        editing(
            RuleName.FIELD_MISSING,
            "an item without its id",
            g -> yaml(g).flatMap(c -> plan(renamed(g, c, "id"), RuleName.FIELD_MISSING))),
        editing(
            RuleName.FIELD_UNKNOWN,
            "a misspelt field",
            g ->
                yaml(g)
                    .filter(c -> c.spec().name().length() > 4)
                    .flatMap(
                        c ->
                            plan(key(g, c, c.spec().name().substring(1)), RuleName.FIELD_UNKNOWN))),
        editing(
            RuleName.FIELD_UNKNOWN,
            "a field of another kind",
            g ->
                g.items().flatMap(i -> plan(g.more(i, "selftest: words"), RuleName.FIELD_UNKNOWN))),
        editing(
            RuleName.FIELD_MISSING,
            "a demanded field is gone",
            g ->
                yaml(g)
                    .filter(c -> c.spec().required())
                    .flatMap(c -> plan(key(g, c, "notes"), RuleName.FIELD_MISSING))),
        editing(
            RuleName.FIELD_MISSING,
            "a demanded field is blank",
            g ->
                yaml(g)
                    .filter(c -> c.spec().required() && c.spec().type() == FieldType.TEXT)
                    .flatMap(c -> plan(word(g, c, "''"), RuleName.FIELD_MISSING))),
        editing(
            RuleName.FIELD_TYPE,
            "words where a number is wanted",
            g -> typed(g, FieldType.NUMBER, "often", RuleName.FIELD_TYPE)),
        editing(
            RuleName.FIELD_TYPE,
            "a day that no calendar has",
            g -> typed(g, FieldType.DATE, "2026-13-45", RuleName.FIELD_TYPE)),
        editing(
            RuleName.FIELD_TYPE,
            "fields where a link is wanted",
            g -> typed(g, FieldType.LINK, "{a: b}", RuleName.FIELD_TYPE)),
        editing(
            RuleName.FIELD_VALUE,
            "a value that the model does not list",
            g -> typed(g, FieldType.ENUM, "selftest", RuleName.FIELD_VALUE)),
        editing(
            RuleName.FIELD_CHOICE,
            "none of the fields of which one is wanted",
            ItemDefects::choice),
        editing(RuleName.FILE_UNCLAIMED, "a file that no kind reads", ItemDefects::unclaimed));
  }

  private static Defect editing(RuleName rule, String title, Function<Ground, Stream<Plan>> plans) {
    return Defect.of(rule, title, Depth.EDITING, plans);
  }

  private static Optional<Edit> id(Ground ground, Item item, String other) {
    return ground.texts().at(item.place(), item.id(), other);
  }

  private static Stream<Plan> twice(Ground ground) {
    return ground
        .items()
        .filter(item -> !ground.subject().kind(item).translated())
        .flatMap(
            item ->
                ground.other(item).stream()
                    .filter(other -> other.place().compareTo(item.place()) < 0)
                    .flatMap(other -> plan(id(ground, item, other.id()), RuleName.ID_DUPLICATE)));
  }

  /** Fields in YAML, whose key stands where the reader says. */
  static Stream<Carried> yaml(Ground ground) {
    return ground.carried().filter(c -> c.place().file().matches(".*\\.ya?ml"));
  }

  private static Optional<Edit> key(Ground ground, Carried carried, String other) {
    return ground.texts().at(carried.place(), carried.spec().name() + ":", other + ":");
  }

  private static Optional<Edit> renamed(Ground ground, Carried carried, String key) {
    return Optional.ofNullable(carried.item().fields().entries().get(key))
        .flatMap(entry -> ground.texts().at(entry.place(), key + ":", "notes:"));
  }

  private static Optional<Edit> word(Ground ground, Carried carried, String other) {
    return carried
        .word()
        .filter(Value.Text::plain)
        .flatMap(word -> ground.texts().at(word.place(), word.text(), other));
  }

  private static Stream<Plan> typed(Ground ground, FieldType type, String other, RuleName rule) {
    return yaml(ground)
        .filter(c -> c.spec().type() == type && c.value() instanceof Value.Text)
        .flatMap(c -> plan(word(ground, c, other), rule));
  }

  private static Stream<Plan> choice(Ground ground) {
    return yaml(ground)
        .filter(
            c -> {
              Kind kind = ground.subject().kind(c.item());
              return Stream.concat(kind.oneOf().stream(), kind.anyOf().stream())
                  .anyMatch(
                      group ->
                          group.contains(c.spec().name())
                              && group.stream().filter(c.item()::has).count() == 1);
            })
        .flatMap(c -> plan(key(ground, c, "notes"), RuleName.FIELD_CHOICE));
  }

  private static Stream<Plan> unclaimed(Ground ground) {
    return ground
        .items()
        .map(item -> item.place().file().replaceFirst("[^/]*$", "") + "selftest.yaml")
        .distinct()
        .filter(file -> named(ground.model().sources().quality(), file))
        .filter(
            file ->
                ground.model().kinds().values().stream()
                    .noneMatch(kind -> named(kind.files(), file)))
        .flatMap(
            file -> plan(Optional.of(Edit.text(file, "- {id: X-1}\n")), RuleName.FILE_UNCLAIMED));
  }

  private static boolean named(List<String> globs, String file) {
    return !SourceTree.named(List.of(file), globs).isEmpty();
  }
}
