package org.oarlock.service.job;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.oarlock.inference.ModelPackage;
import org.oarlock.service.Finding;
import org.oarlock.service.config.Destination;
import org.oarlock.service.config.Purpose;
import org.oarlock.service.config.RouteRule;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.config.rule.SeriesValues;
import org.oarlock.service.draw.JobStamp;
import org.oarlock.service.route.ImageValues;
import org.oarlock.service.route.RouteOutcome;
import org.oarlock.service.route.Router;
import org.oarlock.trace.annotations.Implements;

/** Asks the rules, and records the inputs that every later step shares. */
@Implements("SRS-1705")
final class RouteStage implements Stage {
  private final Supplier<Router> rules;
  private final Set<String> clinical;
  private final ZoneId zone;
  private final Clock clock;

  /** A stage for the rules and destinations of {@code configuration}. */
  RouteStage(Supplier<Router> rules, SiteConfiguration configuration, Clock clock) {
    this.rules = rules;
    this.clinical =
        configuration.destinations().stream()
            .filter(each -> each.purpose() == Purpose.CLINICAL)
            .map(Destination::name)
            .collect(Collectors.toUnmodifiableSet());
    this.zone = configuration.site().timeZone();
    this.clock = clock;
  }

  @Override
  public StepOutcome work(CaseDesk desk) throws IOException {
    RouteOutcome outcome = outcome(desk);
    if (outcome instanceof RouteOutcome.Routed routed) {
      return routed(desk, routed.rule());
    }
    if (outcome instanceof RouteOutcome.Held held) {
      return new StepOutcome.Advanced(CaseState.HELD, List.of(held.reason()));
    }
    return new StepOutcome.Advanced(CaseState.IGNORED, List.of());
  }

  private RouteOutcome outcome(CaseDesk desk) throws IOException {
    // One router for reading the headers and for deciding: rules may change meanwhile.
    Router router = rules.get();
    String chosen = desk.record().chosenRoute();
    if (chosen == null) {
      return router.decide(values(desk, router.keys()));
    }
    return router
        .rule(chosen)
        .map(RouteOutcome::by)
        .orElseGet(
            () ->
                new RouteOutcome.Held(
                    Finding.of(
                        "ROUTE_GONE", "The rule that was chosen for this is not in force now.")));
  }

  private static SeriesValues values(CaseDesk desk, Set<String> keys) throws IOException {
    List<Map<String, String>> values = new ArrayList<>();
    for (int i = 0; i < desk.images().size(); i++) {
      values.add(
          ImageValues.of(
              keys,
              desk.instances().get(i).header().dataset(),
              desk.images().get(i).association()));
    }
    return SeriesValues.of(values);
  }

  private StepOutcome routed(CaseDesk desk, RouteRule rule) throws IOException {
    String name = String.valueOf(rule.model());
    ModelPackage model = desk.model(name);
    if (!model.manifest().clinical() && rule.destinations().stream().anyMatch(clinical::contains)) {
      return new StepOutcome.Advanced(
          CaseState.HELD,
          List.of(
              Finding.of(
                  "NOT_CLINICAL",
                  "The rule sends results of a package that is not clinical to a clinical"
                      + " destination.")));
    }
    JobStamp stamp =
        JobStamp.derived(
            clock.instant(),
            zone,
            desk.instances().get(0).seriesInstanceUid().orElse(""),
            model.digest(),
            desk.record().subject());
    return new StepOutcome.Routed(
        rule.name(),
        name,
        rule.structures(),
        rule.destinations(),
        rule.mode(),
        rule.replace().present(),
        stamp);
  }
}
