package org.oarlock.trace.selftest;

import static org.oarlock.trace.selftest.Defect.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.evidence.Component;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.selftest.Defect.Plan;

/** SOUP that is declared and absent, present and undeclared, another version, or not reviewed. */
final class SoupDefects {

  private SoupDefects() {}

  static List<Defect> all() {
    return List.of(
        gate(
            RuleName.SOUP_ABSENT,
            "a component that the release does not hold",
            g -> purl(g, "zzq@", RuleName.SOUP_ABSENT)),
        gate(
            RuleName.SOUP_VERSION,
            "another version than the one assessed",
            g -> purl(g, "@zzq-", RuleName.SOUP_VERSION)),
        gate(RuleName.SOUP_UNDECLARED, "a component that nobody declared", SoupDefects::undeclared),
        gate(
            RuleName.SBOM_MISSING,
            "no bill of materials",
            g ->
                shipped(g)
                    .limit(1)
                    .flatMap(
                        s ->
                            Stream.of(
                                new Plan(
                                    boms(g).map(Edit::gone).toList(),
                                    new Expectation.Names(
                                        RuleName.SBOM_MISSING, Optional.empty(), ""),
                                    false)))),
        review("a review of anomalies that is too old", "2001-01-01"),
        review("a review of anomalies that is dated in the future", "2999-01-01"),
        Defect.of(
            RuleName.SOUP_REVIEW,
            "a review of anomalies that nobody made",
            Depth.EDITING,
            g ->
                ItemDefects.yaml(g)
                    .filter(c -> c.spec().name().equals("notPerformed"))
                    .filter(c -> c.item().fields().fields("anomalyReview").isPresent())
                    .flatMap(
                        c ->
                            plan(
                                g.texts().at(c.place(), "notPerformed:", "notes:"),
                                RuleName.SOUP_REVIEW))));
  }

  private static Defect gate(RuleName rule, String title, Function<Ground, Stream<Plan>> plans) {
    return Defect.of(rule, title, Depth.GATE, plans);
  }

  private static Defect review(String title, String date) {
    return Defect.of(
        RuleName.SOUP_REVIEW,
        title,
        Depth.EDITING,
        g ->
            g.subject().read().policy().filter(p -> p.anomalyReviewDays() > 0).isEmpty()
                ? Stream.of()
                : g.items("SOUP")
                    .flatMap(
                        item ->
                            item.fields().fields("anomalyReview").stream()
                                .flatMap(fields -> fields.texts("date").stream())
                                .flatMap(
                                    word ->
                                        plan(
                                            g.texts().at(word.place(), word.text(), date),
                                            RuleName.SOUP_REVIEW))));
  }

  /** Declared components that the release holds, with the words that declare them. */
  private static Stream<Value.Text> shipped(Ground ground) {
    List<String> there =
        ground.subject().read().components().stream().map(Component::name).toList();
    return ground
        .items("SOUP")
        .filter(item -> !item.has("notInSbom"))
        .flatMap((Item item) -> item.fields().texts("purl").stream())
        .filter(word -> there.contains(Component.of(word.text(), word.place()).name()));
  }

  private static Stream<Plan> purl(Ground ground, String at, RuleName rule) {
    return shipped(ground)
        .flatMap(
            word ->
                plan(
                    ground
                        .texts()
                        .at(word.place(), word.text(), word.text().replaceFirst("@(?=[^@]*$)", at)),
                    rule));
  }

  /** A component of the release is called otherwise. */
  private static Stream<Plan> undeclared(Ground ground) {
    List<String> names =
        shipped(ground).map(word -> Component.of(word.text(), word.place()).name()).toList();
    return ground.subject().read().components().stream()
        .filter(component -> names.contains(component.name()))
        .limit(1)
        .flatMap(
            component -> {
              String file = component.place().file();
              String text = ground.texts().of(file);
              String other = text.replace(component.name() + "@", "pkg:maven/selftest/selftest@");
              return plan(Optional.of(Edit.text(file, other)), RuleName.SOUP_UNDECLARED);
            });
  }

  static Stream<String> boms(Ground ground) {
    return ground.named(ground.model().sources().sbom());
  }
}
