package org.oarlock.service.job;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.oarlock.inference.ModelPackage;
import org.oarlock.service.Finding;
import org.oarlock.service.config.Destination;
import org.oarlock.service.config.Purpose;
import org.oarlock.service.config.RouteRule;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.draw.JobStamp;
import org.oarlock.service.receive.CaseImage;
import org.oarlock.service.route.RouteOutcome;
import org.oarlock.service.route.Router;
import org.oarlock.trace.annotations.Implements;

/** Asks the rules, and records the inputs that every later step shares. */
@Implements("SRS-1705")
final class RouteStage implements Stage {
  private final Router router;
  private final Set<String> clinical;
  private final ZoneId zone;
  private final Clock clock;

  /** A stage for the rules and destinations of {@code configuration}. */
  RouteStage(Router router, SiteConfiguration configuration, Clock clock) {
    this.router = router;
    this.clinical =
        configuration.destinations().stream()
            .filter(each -> each.purpose() == Purpose.CLINICAL)
            .map(Destination::name)
            .collect(Collectors.toUnmodifiableSet());
    this.zone = configuration.site().timeZone();
    this.clock = clock;
  }

  @Override
  public StepOutcome work(CaseDesk desk) {
    CaseRecord record = desk.record();
    RouteOutcome outcome = outcome(record, desk.images());
    if (outcome instanceof RouteOutcome.Routed routed) {
      return routed(desk, routed.rule());
    }
    if (outcome instanceof RouteOutcome.Held held) {
      return new StepOutcome.Advanced(CaseState.HELD, List.of(held.reason()));
    }
    return new StepOutcome.Advanced(CaseState.IGNORED, List.of());
  }

  private RouteOutcome outcome(CaseRecord record, List<CaseImage> images) {
    String chosen = record.chosenRoute();
    if (chosen == null) {
      return router.decide(images.stream().map(CaseImage::values).toList());
    }
    RouteRule rule =
        router.rule(chosen).orElseThrow(() -> new IllegalStateException("the chosen rule is gone"));
    return rule.ignore() ? new RouteOutcome.Ignored(rule) : new RouteOutcome.Routed(rule);
  }

  private StepOutcome routed(CaseDesk desk, RouteRule rule) {
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
    Map<String, String> first = desk.images().get(0).values();
    JobStamp stamp =
        JobStamp.derived(
            clock.instant(),
            zone,
            first.getOrDefault("series", ""),
            model.digest(),
            desk.record().subject());
    return new StepOutcome.Routed(rule.name(), name, rule.destinations(), stamp);
  }
}
