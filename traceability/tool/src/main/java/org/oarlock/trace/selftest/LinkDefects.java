package org.oarlock.trace.selftest;

import static org.oarlock.trace.selftest.Defect.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.graph.Link;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.Below;
import org.oarlock.trace.model.FieldType;
import org.oarlock.trace.selftest.Defect.Plan;

/** Links that lead nowhere, to the wrong kind, in a circle, or away from where they are needed. */
final class LinkDefects {

  private LinkDefects() {}

  static List<Defect> all() {
    return List.of(
        Defect.of(
            RuleName.LINK_DANGLING,
            "a link to nothing, in YAML",
            Depth.EDITING,
            g -> dangling(g, ".*\\.ya?ml")),
        Defect.of(
            RuleName.LINK_DANGLING,
            "a link to nothing, in Markdown",
            Depth.EDITING,
            g -> dangling(g, ".*\\.md")),
        Defect.of(
            RuleName.LINK_KIND, "a link to another kind", Depth.EDITING, LinkDefects::otherKind),
        Defect.of(RuleName.LINK_TWICE, "one link twice", Depth.EDITING, LinkDefects::twice),
        Defect.of(
            RuleName.LINK_CYCLE, "an item above itself", Depth.EDITING, LinkDefects::ownParent),
        Defect.of(
            RuleName.BELOW_MISSING,
            "the only item that stood below points elsewhere",
            Depth.EDITING,
            LinkDefects::retargeted));
  }

  private static Stream<Plan> dangling(Ground ground, String files) {
    return links(ground)
        .filter(link -> link.place().file().matches(files))
        .flatMap(
            link ->
                ground.freeId(link.to()).stream()
                    .flatMap(free -> plan(to(ground, link, free), RuleName.LINK_DANGLING)));
  }

  private static Stream<Plan> otherKind(Ground ground) {
    return links(ground)
        .flatMap(
            link ->
                ground
                    .items()
                    .filter(item -> !link.field().to().contains(item.kind()))
                    .limit(1)
                    .flatMap(item -> plan(to(ground, link, item.id()), RuleName.LINK_KIND)));
  }

  private static Stream<Plan> twice(Ground ground) {
    return links(ground)
        .filter(link -> link.field().type() == FieldType.LINKS)
        .filter(link -> link.place().file().matches(".*\\.ya?ml"))
        .flatMap(
            link -> {
              boolean inList =
                  link.from()
                      .fields()
                      .value(link.field().name())
                      .filter(Value.Many.class::isInstance)
                      .isPresent();
              String both = link.to() + ", " + link.to();
              return plan(to(ground, link, inList ? both : "[" + both + "]"), RuleName.LINK_TWICE);
            });
  }

  private static Stream<Plan> ownParent(Ground ground) {
    return links(ground)
        .filter(link -> !link.field().peer() && link.field().to().contains(link.from().kind()))
        .flatMap(link -> plan(to(ground, link, link.from().id()), RuleName.LINK_CYCLE));
  }

  private static Stream<Plan> retargeted(Ground ground) {
    return ground
        .items()
        .flatMap(
            item ->
                ground.subject().kind(item).below().stream()
                    .filter(demand -> demand.unless().stream().noneMatch(u -> u.holdsFor(item)))
                    .flatMap(demand -> retargeted(ground, item, demand)));
  }

  private static Stream<Plan> retargeted(Ground ground, Item item, Below demand) {
    List<Link> lower =
        ground.subject().graph().down(item.id()).stream()
            .filter(link -> demand.kinds().contains(link.from().kind()))
            .filter(link -> demand.accepts(link.field().name()))
            .toList();
    if (lower.size() != 1) {
      return Stream.of();
    }
    Link link = lower.get(0);
    return ground.other(item).stream()
        .filter(other -> !link.from().words(link.field().name()).contains(other.id()))
        .flatMap(
            other ->
                plan(to(ground, link, other.id()), RuleName.BELOW_MISSING, item.place().file()));
  }

  private static Stream<Link> links(Ground ground) {
    return ground.subject().graph().links().stream()
        .filter(link -> ground.subject().graph().item(link.to()).isPresent());
  }

  private static Optional<Edit> to(Ground ground, Link link, String other) {
    return ground.texts().at(link.place(), link.to(), other);
  }
}
