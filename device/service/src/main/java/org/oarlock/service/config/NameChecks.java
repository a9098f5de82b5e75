package org.oarlock.service.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;

/** What must fit between name templates, destinations and the structures that rules want. */
@Implements("SRS-2280")
final class NameChecks {
  private NameChecks() {}

  /** Everything that can be said without knowing the model packages. */
  static List<ConfigurationProblem> of(SiteConfiguration configuration) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    List<String> known =
        configuration.nameTemplates().stream()
            .map(NameTemplate::name)
            .filter(each -> each != null)
            .toList();
    for (int i = 0; i < configuration.destinations().size(); i++) {
      String names = configuration.destinations().get(i).names();
      if (names != null && !known.contains(names)) {
        problems.add(
            new ConfigurationProblem(
                "destinations[" + i + "].names",
                "no name template '" + names + "'" + Nearest.suggestion(names, known)));
      }
    }
    for (int i = 0; i < configuration.nameTemplates().size(); i++) {
      twice(
          problems,
          "name-templates[" + i + "].structures",
          configuration.nameTemplates().get(i).structures().stream()
              .map(NamedStructure::structure)
              .toList());
    }
    for (int i = 0; i < configuration.routes().size(); i++) {
      rule(problems, "routes[" + i + "]", configuration.routes().get(i), configuration);
    }
    return problems;
  }

  private static void rule(
      List<ConfigurationProblem> problems,
      String path,
      RouteRule rule,
      SiteConfiguration configuration) {
    twice(problems, path + ".structures", rule.structures());
    if (rule.ignore() && !rule.structures().isEmpty()) {
      problems.add(new ConfigurationProblem(path + ".ignore", "excludes structures"));
    }
    long namings =
        rule.destinations().stream()
            .flatMap(name -> configuration.destination(name).stream())
            .map(each -> String.valueOf(each.names()))
            .distinct()
            .count();
    if (namings > 1) {
      problems.add(
          new ConfigurationProblem(
              path + ".destinations",
              "must all have the same 'names': a case has one object for all its destinations"));
    }
  }

  private static void twice(
      List<ConfigurationProblem> problems, String path, List<String> structures) {
    Set<String> seen = new HashSet<>();
    for (String structure : structures) {
      if (!seen.add(structure)) {
        problems.add(
            new ConfigurationProblem(path, "the structure '" + structure + "' stands twice"));
      }
    }
  }
}
