package org.oarlock.service.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;

/** What must fit between parts of a configuration. */
@Implements({"SRS-2204", "SRS-2205"})
public final class CrossChecks {
  private CrossChecks() {}

  /** Names used twice, rules that say two things or nothing, destinations that do not exist. */
  static List<ConfigurationProblem> of(SiteConfiguration configuration) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    doubles(problems, "destinations", configuration.destinations(), Destination::name);
    problems.addAll(ofRules(configuration.routes()));
    for (int i = 0; i < configuration.routes().size(); i++) {
      destinations(problems, "routes[" + i + "]", configuration.routes().get(i), configuration);
      copies(problems, "routes[" + i + "]", configuration.routes().get(i), configuration);
    }
    doubles(problems, "name-templates", configuration.nameTemplates(), NameTemplate::name);
    problems.addAll(NameChecks.of(configuration));
    commitments(problems, configuration);
    manufacturer(problems, configuration);
    problems.addAll(TlsChecks.of(configuration));
    if (configuration.dicom() != null) {
      problems.addAll(PeerChecks.of(configuration.dicom()));
    }
    problems.addAll(WebSourceChecks.of(configuration));
    problems.addAll(InferenceChecks.of(configuration));
    return problems;
  }

  /** A destination tells what it keeps over an association that it opens. */
  @Implements("SRS-1608")
  private static void commitments(
      List<ConfigurationProblem> problems, SiteConfiguration configuration) {
    for (int i = 0; i < configuration.destinations().size(); i++) {
      Destination each = configuration.destinations().get(i);
      if (each.commitment() && !configuration.dicom().callers().contains(each.aeTitle())) {
        problems.add(
            new ConfigurationProblem(
                "destinations[" + i + "].commitment",
                "needs '"
                    + each.aeTitle()
                    + "' among dicom.callers: it calls this device to tell what it keeps"));
      }
    }
  }

  /** What a jar says of itself counts only where the manifest vouches for the jar. */
  @Implements("SRS-2407")
  private static void manufacturer(
      List<ConfigurationProblem> problems, SiteConfiguration configuration) {
    if (configuration.manufacturer() != null && configuration.release() == null) {
      problems.add(
          new ConfigurationProblem(
              "manufacturer",
              "needs 'release': a manufacturer can be named only for a verified release"));
    }
  }

  /**
   * Whether the models that rules name exist and may go where the rules send them.
   *
   * @param clinical for each model by name, whether it may be used for patients
   */
  public static List<ConfigurationProblem> ofModels(
      SiteConfiguration configuration, Map<String, Boolean> clinical) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    for (int i = 0; i < configuration.routes().size(); i++) {
      RouteRule rule = configuration.routes().get(i);
      String path = "routes[" + i + "]";
      Boolean forPatients = rule.model() == null ? null : clinical.get(rule.model());
      if (rule.model() != null && forPatients == null) {
        problems.add(
            new ConfigurationProblem(
                path + ".model",
                "no model '"
                    + rule.model()
                    + "'"
                    + Nearest.suggestion(rule.model(), clinical.keySet())));
      } else if (Boolean.FALSE.equals(forPatients)) {
        for (String name : rule.destinations()) {
          if (configuration.destination(name).map(Destination::purpose).orElse(Purpose.TEST)
              == Purpose.CLINICAL) {
            problems.add(
                new ConfigurationProblem(
                    path + ".destinations",
                    "model '"
                        + rule.model()
                        + "' is not clinical and may not go to '"
                        + name
                        + "', whose purpose is clinical"));
          }
        }
      }
    }
    return problems;
  }

  /** Names used twice, and rules that say two things or nothing, whatever else a site has. */
  static List<ConfigurationProblem> ofRules(List<RouteRule> rules) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    doubles(problems, "routes", rules, RouteRule::name);
    for (int i = 0; i < rules.size(); i++) {
      rule(problems, "routes[" + i + "]", rules.get(i));
    }
    return problems;
  }

  private static void rule(List<ConfigurationProblem> problems, String path, RouteRule rule) {
    if (rule.instances().isEmpty()) {
      problems.add(new ConfigurationProblem(path + ".instances", "allows no number of images"));
    }
    if (rule.ignore() && (rule.model() != null || !rule.destinations().isEmpty())) {
      problems.add(new ConfigurationProblem(path + ".ignore", "excludes a model and destinations"));
    }
    if (!rule.ignore() && rule.model() == null) {
      problems.add(new ConfigurationProblem(path + ".model", "is missing"));
    }
    if (rule.ignore() && !rule.mode().sends()) {
      problems.add(new ConfigurationProblem(path + ".ignore", "excludes a mode"));
    }
    if (!rule.mode().sends() && !rule.destinations().isEmpty()) {
      problems.add(
          new ConfigurationProblem(
              path + ".destinations", "are excluded by the mode: nothing is sent"));
    }
    if (!rule.ignore() && rule.mode().sends() && rule.destinations().isEmpty()) {
      problems.add(new ConfigurationProblem(path + ".destinations", "is missing"));
    }
  }

  @Implements("SRS-4216")
  private static void copies(
      List<ConfigurationProblem> problems,
      String path,
      RouteRule rule,
      SiteConfiguration configuration) {
    if (rule.mode() == RouteMode.DRY_RUN_DEIDENTIFIED && configuration.deidentification() == null) {
      problems.add(
          new ConfigurationProblem(
              path + ".mode", "needs 'deidentification': without a key nothing is copied"));
    }
  }

  private static void destinations(
      List<ConfigurationProblem> problems,
      String path,
      RouteRule rule,
      SiteConfiguration configuration) {
    if (rule.destinations().stream()
            .flatMap(name -> configuration.destination(name).stream())
            .map(Destination::holes)
            .distinct()
            .count()
        > 1) {
      problems.add(
          new ConfigurationProblem(
              path + ".destinations",
              "must all have the same 'holes': a case has one object for all its destinations"));
    }
    for (String name : rule.destinations()) {
      if (configuration.destination(name).isEmpty()) {
        List<String> known =
            configuration.destinations().stream()
                .map(Destination::name)
                .filter(each -> each != null)
                .toList();
        problems.add(
            new ConfigurationProblem(
                path + ".destinations",
                "no destination '" + name + "'" + Nearest.suggestion(name, known)));
      }
    }
  }

  private static <T> void doubles(
      List<ConfigurationProblem> problems, String path, List<T> all, Function<T, String> name) {
    Map<String, Long> counts =
        all.stream()
            .filter(each -> name.apply(each) != null)
            .collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()));
    counts.forEach(
        (each, count) -> {
          if (count > 1) {
            problems.add(
                new ConfigurationProblem(
                    path, "the name '" + each + "' stands " + count + " times"));
          }
        });
  }
}
