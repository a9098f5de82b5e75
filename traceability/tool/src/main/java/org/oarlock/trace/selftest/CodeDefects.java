package org.oarlock.trace.selftest;

import static org.oarlock.trace.selftest.Defect.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.check.SafetyClassRule;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.selftest.Defect.Plan;

/** Code that does not carry what it should, and designs of code that is not there. */
final class CodeDefects {

  private CodeDefects() {}

  static List<Defect> all() {
    return List.of(
        editing(
            RuleName.CODE_DANGLING, "bytecode that implements nothing", CodeDefects::otherClaim),
        editing(
            RuleName.CODE_DANGLING,
            "a comment tag that names nothing",
            g ->
                g.named(g.model().sources().comments())
                    .flatMap(
                        file ->
                            plan(
                                Optional.of(
                                    g.texts().append(file, CommentWords.of(file, "[impl->SRS-x]"))),
                                RuleName.CODE_DANGLING))),
        editing(RuleName.TEST_DANGLING, "a test method that shows nothing", CodeDefects::otherTest),
        editing(RuleName.CODE_MISSING, "no code names a requirement", CodeDefects::unclaimed),
        editing(
            RuleName.ITEM_PACKAGE,
            "a software item in a package that does not exist",
            g -> more(g, "ITEM", "package", RuleName.ITEM_PACKAGE, g.subject().codeRead())),
        editing(
            RuleName.PATH_MISSING,
            "a software item in a module that does not exist",
            g -> more(g, "ITEM", "module", RuleName.PATH_MISSING, true)),
        editing(
            RuleName.PATH_MISSING,
            "a clause whose evidence is not there",
            g -> more(g, "CLAUSE", "evidence", RuleName.PATH_MISSING, true)),
        editing(
            RuleName.CLAUSE_STATE,
            "a clause that is simply fulfilled",
            g -> other(g, "state", "yes", RuleName.CLAUSE_STATE)),
        editing(
            RuleName.CLAUSE_BARE,
            "a clause with a yes for a reason",
            g -> other(g, "rationale", "OK", RuleName.CLAUSE_BARE)),
        editing(
            RuleName.UNIT_CODE,
            "a design of a class that does not exist",
            g -> more(g, "UNIT", "code", RuleName.UNIT_CODE, g.subject().codeRead())),
        editing(
            RuleName.UNIT_SECTION, "a design without its responsibility", CodeDefects::noSection),
        editing(RuleName.ITEM_CLASS, "a safety class below the harm", CodeDefects::lowerClass),
        editing(
            RuleName.ITEM_CLASS,
            "a safety class below its parent's, without segregation",
            CodeDefects::belowParent));
  }

  private static Defect editing(RuleName rule, String title, Function<Ground, Stream<Plan>> plans) {
    return Defect.of(rule, title, Depth.EDITING, plans);
  }

  private static Stream<Plan> otherClaim(Ground ground) {
    return ground.subject().read().code().stream()
        .flatMap(
            claim ->
                ground.freeIdOfSameLength(claim.id()).stream()
                    .flatMap(free -> ground.inClass(claim.where(), claim.id(), free).stream()))
        .map(
            edit ->
                new Plan(
                    edit, new Expectation.Names(RuleName.CODE_DANGLING, Optional.empty(), "")));
  }

  private static Stream<Plan> otherTest(Ground ground) {
    return ground.subject().read().tests().stream()
        .filter(claim -> !claim.test().isScenario())
        .flatMap(
            claim ->
                ground.freeIdOfSameLength(claim.id()).stream()
                    .flatMap(
                        free -> ground.inClass(claim.test().group(), claim.id(), free).stream()))
        .map(
            edit ->
                new Plan(
                    edit, new Expectation.Names(RuleName.TEST_DANGLING, Optional.empty(), "")));
  }

  /** Each class that names a requirement names another one instead. */
  private static Stream<Plan> unclaimed(Ground ground) {
    return ground
        .items()
        .filter(item -> ground.subject().kind(item).needs().code())
        .filter(item -> item.text("verification").orElse("test").equals("test"))
        .filter(item -> ground.code(item).size() == 1)
        .flatMap(
            item -> {
              CodeClaim claim = ground.code(item).get(0);
              return ground
                  .items(item.kind())
                  .filter(other -> other.id().length() == item.id().length())
                  .filter(other -> !other.id().equals(item.id()))
                  .limit(1)
                  .flatMap(other -> ground.inClass(claim.where(), item.id(), other.id()).stream())
                  .flatMap(
                      edit -> plan(Optional.of(edit), RuleName.CODE_MISSING, item.place().file()));
            });
  }

  /** A word of a field with something behind it, so that it names nothing. */
  private static Stream<Plan> more(
      Ground ground, String kind, String field, RuleName rule, boolean possible) {
    if (!possible) {
      return Stream.of();
    }
    return ground
        .items(kind)
        .flatMap(
            item ->
                item.fields().texts(field).stream()
                    .limit(1)
                    .flatMap(
                        word ->
                            plan(
                                ground.texts().at(word.place(), word.text(), word.text() + "zzq"),
                                rule)));
  }

  /** A word of the first clause that says it becomes another one. */
  private static Stream<Plan> other(Ground ground, String field, String word, RuleName rule) {
    return ground
        .items("CLAUSE")
        .filter(item -> !item.text("state").orElse("").equals("evidence"))
        .flatMap(item -> plan(ground.value(item, field, word), rule));
  }

  private static Stream<Plan> noSection(Ground ground) {
    return ground
        .items()
        .flatMap(
            item ->
                ground.subject().kind(item).sections().stream()
                    .limit(1)
                    .flatMap(
                        section -> plan(without(ground, item, section), RuleName.UNIT_SECTION)));
  }

  /** Every heading of this name below the item's own place up to the next item is changed. */
  private static Optional<Edit> without(Ground ground, Item item, String section) {
    List<Place> places = new ArrayList<>();
    List<String> lines = ground.texts().of(item.place().file()).lines().toList();
    for (int i = item.place().line(); i < lines.size() && !lines.get(i).contains("{#"); i++) {
      int column = lines.get(i).indexOf(section);
      if (column >= 0) {
        places.add(new Place(item.place().file(), i + 1, column + 1));
      }
    }
    return ground.texts().at(places, section, "Selftest");
  }

  private static Stream<Plan> lowerClass(Ground ground) {
    return ground
        .items("ITEM")
        .filter(item -> SafetyClassRule.derivedClass(ground.subject(), item).matches("[BC] .*"))
        .filter(item -> !item.text("safetyClass").orElse("A").equals("A"))
        .flatMap(item -> plan(ground.value(item, "safetyClass", "A"), RuleName.ITEM_CLASS));
  }

  private static Stream<Plan> belowParent(Ground ground) {
    return ground
        .items("ITEM")
        .filter(item -> !item.has("segregation"))
        .filter(
            item ->
                ground.subject().graph().above(item, "parent").stream()
                    .anyMatch(above -> !above.text("safetyClass").orElse("A").equals("A")))
        .filter(item -> !item.text("safetyClass").orElse("A").equals("A"))
        .filter(
            item ->
                item.fields().value("safetyClass").filter(Value.Text.class::isInstance).isPresent())
        .map(item -> ground.value(item, "safetyClass", "A"))
        .flatMap(Optional::stream)
        .map(
            edit ->
                new Plan(
                    edit,
                    new Expectation.Names(
                        RuleName.ITEM_CLASS, Optional.of(edit.file()), "lower than its parent")));
  }
}
