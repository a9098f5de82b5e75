package org.oarlock.trace.selftest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.oarlock.trace.check.RiskThread;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.selftest.Defect.Plan;

/**
 * Signatures that nobody can check, by the wrong person, or on what has changed since. They are
 * made by invented persons with keys that are thrown away, and never leave the copy.
 */
final class ReviewDefects {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  private ReviewDefects() {}

  static List<Defect> all() {
    return List.of(
        defect(
            RuleName.SIGNATURE_BROKEN,
            "a signature whose text was changed",
            text -> text.replace("date: 2026-01-05", "date: 2026-01-06"),
            false,
            g -> g.items("UN")),
        defect(
            RuleName.SIGNATURE_AUTHOR,
            "an approver who is the author",
            UnaryOperator.identity(),
            true,
            g -> g.items("UN")),
        defect(
            RuleName.SIGNATURE_CLINICIAN,
            "a risk of the worst severity that no clinician approved",
            UnaryOperator.identity(),
            false,
            ReviewDefects::worstRisks),
        changed(RuleName.REVIEW_VOID, "an item that changed after it was signed"),
        changed(RuleName.REVIEW_SUSPECT, "an item whose parent changed after it was signed"));
  }

  private static Stream<Item> worstRisks(Ground ground) {
    List<String> severities =
        ground.subject().read().policy().stream()
            .flatMap(policy -> policy.severities().keySet().stream())
            .toList();
    return ground
        .items("RISK")
        .filter(
            risk ->
                RiskThread.severity(ground.subject(), risk)
                    .filter(s -> severities.indexOf(s) == severities.size() - 1)
                    .isPresent());
  }

  private static Defect defect(
      RuleName rule,
      String title,
      UnaryOperator<String> forged,
      boolean byAuthor,
      Function<Ground, Stream<Item>> items) {
    return Defect.of(
        rule,
        title,
        Depth.EDITING,
        g ->
            items
                .apply(g)
                .flatMap(
                    item ->
                        Signer.in(g).stream()
                            .map(
                                signer -> {
                                  List<Edit> edits = new ArrayList<>(List.of(signer.person()));
                                  edits.add(edit(g, signer, item, Meaning.APPROVER, forged));
                                  if (byAuthor) {
                                    edits.add(edit(g, signer, item, Meaning.AUTHOR, forged));
                                  }
                                  return new Plan(
                                      edits,
                                      new Expectation.Names(
                                          rule, Optional.of(file(Meaning.APPROVER)), ""),
                                      false);
                                })));
  }

  /** Signs an item and then changes the title of it, or of what it is linked to. */
  private static Defect changed(RuleName rule, String title) {
    return Defect.of(
        rule,
        title,
        Depth.EDITING,
        g ->
            g.items()
                .flatMap(
                    item ->
                        g.subject().graph().reasons(item.id()).stream()
                            .flatMap(link -> g.subject().graph().item(link.to()).stream())
                            .flatMap(
                                parent -> {
                                  Item touched = rule == RuleName.REVIEW_VOID ? item : parent;
                                  return Signer.in(g).stream()
                                      .filter(
                                          s -> !s.person().file().equals(touched.place().file()))
                                      .flatMap(
                                          s ->
                                              g
                                                  .value(
                                                      touched,
                                                      "title",
                                                      "selftest " + touched.title())
                                                  .stream()
                                                  .map(edit -> plan(g, s, item, edit, rule)));
                                })));
  }

  private static Plan plan(Ground ground, Signer signer, Item item, Edit edit, RuleName rule) {
    return new Plan(
        List.of(
            signer.person(),
            edit(ground, signer, item, Meaning.REVIEWER, UnaryOperator.identity()),
            edit),
        new Expectation.Names(rule, Optional.of(item.place().file()), ""),
        false);
  }

  private static Edit edit(
      Ground ground, Signer signer, Item item, Meaning meaning, UnaryOperator<String> forged) {
    String text = signer.text(ground, List.of(item.id()), meaning, DAY);
    return Edit.text(file(meaning), forged.apply(text));
  }

  private static String file(Meaning meaning) {
    return Signer.FOLDER + "selftest-" + meaning.word() + ".yaml";
  }
}
