package org.oarlock.trace.selftest;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.oarlock.trace.accept.Escape;
import org.oarlock.trace.accept.Lapse;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.BuiltInKinds;
import org.oarlock.trace.model.FieldType;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.review.Signature;
import org.oarlock.trace.selftest.Defect.Plan;
import org.oarlock.trace.selftest.Ground.Carried;

/** Exceptions that excuse more than they may, for longer, or on nobody's word. */
final class AcceptanceDefects {

  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  private AcceptanceDefects() {}

  static List<Defect> all() {
    return List.of(
        entries(
            RuleName.ACCEPTANCE_BARRED,
            "a floor that is accepted away",
            Depth.EDITING,
            new Entries(0, (g, link) -> List.of(entry(link, 1, RuleName.FLOOR, tomorrow(g))))),
        entries(
            RuleName.ACCEPTANCE_EXPIRED,
            "an acceptance whose day is over",
            Depth.EDITING,
            new Entries(1, (g, link) -> List.of(entry(link, 1, RuleName.LINK_DANGLING, LONG_AGO)))),
        entries(
            RuleName.ACCEPTANCE_UNUSED,
            "an acceptance of what is not there",
            Depth.GATE,
            new Entries(
                0, (g, link) -> List.of(entry(link, 1, RuleName.LINK_DANGLING, tomorrow(g))))),
        entries(
            RuleName.ACCEPTANCE_WIDENED,
            "one acceptance for two findings",
            Depth.EDITING,
            new Entries(
                2, (g, link) -> List.of(entry(link, 1, RuleName.LINK_DANGLING, tomorrow(g))))),
        entries(
            RuleName.ACCEPTANCE_TWICE,
            "two acceptances of one finding",
            Depth.EDITING,
            new Entries(
                1,
                (g, link) ->
                    List.of(
                        entry(link, 1, RuleName.LINK_DANGLING, tomorrow(g)),
                        entry(link, 2, RuleName.LINK_DANGLING, tomorrow(g))))),
        entries(
            RuleName.ACCEPTANCE_UNAPPROVED,
            "an acceptance that nobody approved",
            Depth.RELEASE,
            new Entries(
                1, (g, link) -> List.of(entry(link, 1, RuleName.LINK_DANGLING, tomorrow(g))))),
        Defect.of(
            RuleName.ESCAPE_EXPIRED,
            "a way out that was approved too long ago",
            Depth.EDITING,
            AcceptanceDefects::oldApproval),
        Defect.of(
            RuleName.ESCAPE_UNAPPROVED,
            "a way out that nobody approved",
            Depth.RELEASE,
            AcceptanceDefects::notApproved));
  }

  /** Entries, beside as many findings of the same words as are wanted. */
  private static Defect entries(RuleName rule, String title, Depth depth, Entries entries) {
    return Defect.of(
        rule,
        title,
        depth,
        g ->
            broken(g)
                .map(
                    link -> {
                      String file = BuiltInKinds.ACCEPTED_FILE;
                      boolean there = Files.isRegularFile(g.texts().root().resolve(file));
                      String before = there ? g.texts().of(file) : "";
                      List<Edit> edits =
                          switch (entries.findings()) {
                            case 0 -> new ArrayList<>();
                            case 1 -> new ArrayList<>(List.of(link.once()));
                            default -> new ArrayList<>(List.of(link.twice()));
                          };
                      edits.add(
                          Edit.text(file, before + String.join("", entries.of().apply(g, link))));
                      return new Plan(
                          edits, new Expectation.Names(rule, Optional.of(file), ""), false);
                    }));
  }

  /**
   * What is accepted.
   *
   * @param findings how many findings there are that an entry may name
   */
  private record Entries(int findings, BiFunction<Ground, Broken, List<String>> of) {}

  /** A link that is made to name nothing, once or twice, and what is said of it each time. */
  private record Broken(Edit once, Edit twice, String words) {}

  private static Stream<Broken> broken(Ground ground) {
    return ItemDefects.yaml(ground)
        .filter(carried -> carried.spec().type() == FieldType.LINKS)
        .flatMap(
            carried ->
                carried.word().stream()
                    .flatMap(
                        word ->
                            ground.freeId(word.text()).stream()
                                .flatMap(free -> broken(ground, carried, word, free).stream())));
  }

  private static Optional<Broken> broken(
      Ground ground, Carried carried, Value.Text word, String free) {
    boolean listed = carried.value() instanceof Value.Many;
    String two = listed ? free + ", " + free : "[" + free + ", " + free + "]";
    Optional<Edit> once = ground.texts().at(word.place(), word.text(), free);
    Optional<Edit> twice = ground.texts().at(word.place(), word.text(), two);
    boolean inLine =
        !listed || ground.texts().restOfLine(word.place(), word.text()).startsWith("]");
    String said =
        carried.item().id()
            + " '"
            + carried.spec().name()
            + "' names "
            + free
            + ", which is not there";
    return once.isPresent() && twice.isPresent() && word.plain() && inLine
        ? Optional.of(new Broken(once.get(), twice.get(), said))
        : Optional.empty();
  }

  private static LocalDate tomorrow(Ground ground) {
    return ground.subject().today().plusDays(1);
  }

  private static String entry(Broken link, int number, RuleName rule, LocalDate until) {
    return "- id: ACCEPT-9999"
        + number
        + "\n  title: selftest\n  rule: "
        + rule.id()
        + "\n  file: "
        + link.once().file()
        + "\n  words: \""
        + link.words()
        + "\"\n  rationale: selftest\n  until: "
        + until
        + "\n  by: somebody\n";
  }

  private static Stream<Plan> oldApproval(Ground ground) {
    if (Lapse.of(ground.subject()).days() == 0) {
      return Stream.of();
    }
    List<Edit> signatures = ground.named(List.of(Signature.FILES)).map(Edit::gone).toList();
    return Escape.in(ground.subject()).stream()
        .map(Escape::item)
        .flatMap(
            item ->
                Signer.in(ground).stream()
                    .map(
                        signer -> {
                          List<Edit> edits = new ArrayList<>(signatures);
                          edits.add(signer.person());
                          String text =
                              signer.text(ground, List.of(item.id()), Meaning.APPROVER, LONG_AGO);
                          edits.add(Edit.text(Signer.FOLDER + "selftest-old.yaml", text));
                          return new Plan(
                              edits,
                              new Expectation.Names(
                                  RuleName.ESCAPE_EXPIRED,
                                  Optional.of(item.place().file()),
                                  item.id()),
                              false);
                        }));
  }

  /** An item that did without nothing says that something was not performed. */
  private static Stream<Plan> notApproved(Ground ground) {
    List<Item> known = Escape.in(ground.subject()).stream().map(Escape::item).toList();
    return ground
        .items()
        .filter(item -> !known.contains(item) && !item.has("notPerformed"))
        .filter(item -> ground.subject().kind(item).fields().containsKey("notPerformed"))
        .flatMap(
            item ->
                ground.more(item, "notPerformed: selftest").stream()
                    .map(
                        edit ->
                            new Plan(
                                edit,
                                new Expectation.Names(
                                    RuleName.ESCAPE_UNAPPROVED,
                                    Optional.of(item.place().file()),
                                    item.id()))));
  }
}
