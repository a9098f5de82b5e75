package org.oarlock.service.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oarlock.inference.Colour;
import org.oarlock.inference.ModelManifest;
import org.oarlock.inference.StructureSpec;
import org.oarlock.service.StructureChoice;
import org.oarlock.service.config.ConfigurationProblem;
import org.oarlock.service.config.NameTemplate;
import org.oarlock.service.config.NamedStructure;
import org.oarlock.service.config.Nearest;
import org.oarlock.service.config.RouteRule;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.draw.RoiNames;
import org.oarlock.trace.annotations.Implements;

/** Names the structures of every rule before there is a case, and says which names do not do. */
@Implements("SRS-1790")
final class NameTrial {
  private final SiteConfiguration configuration;
  private final List<ConfigurationProblem> problems = new ArrayList<>();

  private NameTrial(SiteConfiguration configuration) {
    this.configuration = configuration;
  }

  /**
   * Tries every rule.
   *
   * @param models every package by name; a rule whose package is not there is left out
   */
  static List<ConfigurationProblem> of(
      SiteConfiguration configuration, Map<String, ModelManifest> models) {
    NameTrial trial = new NameTrial(configuration);
    trial.templates(models.values());
    for (int i = 0; i < configuration.routes().size(); i++) {
      RouteRule rule = configuration.routes().get(i);
      ModelManifest model = models.get(String.valueOf(rule.model()));
      if (model != null) {
        trial.rule("routes[" + i + "]", rule, model.structures());
      }
    }
    return trial.problems;
  }

  private void templates(Collection<ModelManifest> models) {
    List<String> known =
        models.stream().flatMap(model -> names(model.structures()).stream()).distinct().toList();
    for (int i = 0; i < configuration.nameTemplates().size(); i++) {
      NameTemplate template = configuration.nameTemplates().get(i);
      String path = "name-templates[" + i + "].structures";
      for (NamedStructure named : template.structures()) {
        unless(
            known.contains(named.structure()), path, "no package makes", named.structure(), known);
      }
    }
  }

  private void rule(String path, RouteRule rule, List<StructureSpec> structures) {
    List<String> names = names(structures);
    for (String wanted : rule.structures()) {
      String who = "model '" + rule.model() + "' does not make";
      unless(names.contains(wanted), path + ".structures", who, wanted, names);
    }
    StructureChoice choice = configuration.choice(rule.structures(), rule.destinations());
    try {
      RoiNames.of(choice, names);
    } catch (IllegalArgumentException refused) {
      destinations(path, String.valueOf(refused.getMessage()));
    }
    colours(path, choice, structures);
  }

  private void unless(
      boolean known, String path, String who, String structure, List<String> names) {
    if (!known) {
      problems.add(
          new ConfigurationProblem(
              path, who + " '" + structure + "'" + Nearest.suggestion(structure, names)));
    }
  }

  /** A colour that the site gives to one structure tells it apart from every other one. */
  private void colours(String path, StructureChoice choice, List<StructureSpec> structures) {
    Set<Colour> taken = new HashSet<>();
    structures.stream()
        .filter(spec -> choice.colour(spec.tg263Name()).isEmpty())
        .forEach(spec -> taken.add(spec.colour()));
    for (StructureSpec spec : structures) {
      choice
          .colour(spec.tg263Name())
          .filter(colour -> !taken.add(colour))
          .ifPresent(
              colour ->
                  destinations(
                      path,
                      "the colour for " + spec.tg263Name() + " is that of another structure"));
    }
  }

  private void destinations(String path, String reason) {
    problems.add(new ConfigurationProblem(path + ".destinations", "names there: " + reason));
  }

  private static List<String> names(List<StructureSpec> structures) {
    return structures.stream().map(StructureSpec::tg263Name).toList();
  }
}
