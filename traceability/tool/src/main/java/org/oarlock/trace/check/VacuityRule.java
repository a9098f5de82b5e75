package org.oarlock.trace.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.Floors;
import org.oarlock.trace.model.Sources;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.read.Baseline;

/** Nothing passes because little was read: floors, and what stood in the last baseline. */
@Implements("SRS-3104")
final class VacuityRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    Floors floors = subject.model().floors();
    Place place = subject.model().place();
    Map<String, Long> counts =
        subject
            .items()
            .collect(Collectors.groupingBy(Item::kind, TreeMap::new, Collectors.counting()));
    floors
        .items()
        .forEach(
            (kind, floor) ->
                floor(
                    place,
                    "items of kind " + kind,
                    counts.getOrDefault(kind, 0L),
                    floor,
                    files(subject.model(), kind),
                    findings));
    if (subject.codeRead()) {
      long claims = subject.read().code().size() + (long) subject.read().tests().size();
      floor(place, "annotations and tags", claims, floors.annotations(), "", findings);
    }
    Sources sources = subject.model().sources();
    String features = where(sources.features());
    floor(place, "scenarios", subject.read().rows().size(), floors.scenarios(), features, findings);
    if (subject.withResults()) {
      long scenarios = subject.read().results().stream().filter(r -> r.test().isScenario()).count();
      long tests = subject.read().results().size() - scenarios;
      floor(
          place,
          "results of scenarios",
          scenarios,
          floors.scenarioResults(),
          where(sources.messages()),
          findings);
      floor(
          place, "results of tests", tests, floors.testResults(), where(sources.junit()), findings);
    }
    if (subject.model().baselineDemanded() && subject.read().baseline().isEmpty()) {
      findings.add(
          place,
          RuleName.BASELINE_GONE,
          "there is no baseline at " + subject.model().baseline() + "; `trace baseline` writes it");
    }
    subject.read().baseline().ifPresent(baseline -> baseline(subject, baseline, findings));
  }

  private static void floor(
      Place place, String what, long count, int floor, String where, Findings findings) {
    if (count < floor) {
      findings.add(
          place, RuleName.FLOOR, "read " + count + " " + what + ", the floor is " + floor + where);
    }
  }

  private static String files(TraceModel model, String kind) {
    return Optional.ofNullable(model.kinds().get(kind)).map(k -> where(k.files())).orElse("");
  }

  private static String where(List<String> globs) {
    return globs.isEmpty() ? "" : "; they are read from " + String.join(", ", globs);
  }

  private static void baseline(Subject subject, Baseline baseline, Findings findings) {
    Contents now = Contents.of(subject.read());
    gone(baseline, "item", baseline.items(), now.items(), findings);
    gone(baseline, "scenario", baseline.scenarios(), now.scenarios(), findings);
    if (subject.codeRead()) {
      gone(baseline, "test", baseline.tests(), now.tests(), findings);
    }
    if (subject.withResults()) {
      Set<String> ran =
          subject.read().results().stream()
              .map(result -> Contents.name(result.test()))
              .collect(Collectors.toSet());
      for (String scenario : baseline.scenarios()) {
        if (now.scenarios().contains(scenario) && !ran.contains(scenario)) {
          findings.add(
              Place.startOf(baseline.file()),
              RuleName.BASELINE_GONE,
              "no result of the scenario " + scenario);
        }
      }
    }
  }

  private static void gone(
      Baseline baseline,
      String what,
      SortedSet<String> before,
      SortedSet<String> now,
      Findings findings) {
    for (String name : before) {
      if (!now.contains(name)) {
        findings.add(
            Place.startOf(baseline.file()),
            RuleName.BASELINE_GONE,
            "the " + what + " " + name + " is gone",
            name,
            now);
      }
    }
  }
}
