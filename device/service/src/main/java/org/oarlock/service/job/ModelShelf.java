package org.oarlock.service.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oarlock.inference.ModelManifest;
import org.oarlock.inference.ModelPackage;
import org.oarlock.inference.Trust;
import org.oarlock.service.config.ConfigurationException;
import org.oarlock.service.config.ConfigurationProblem;
import org.oarlock.service.config.CrossChecks;
import org.oarlock.service.config.ModelSettings;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.segment.ShippedPackage;
import org.oarlock.trace.annotations.Implements;

/** The model packages that this device may use, by name: the shipped one and the site's own. */
@Implements({"SRS-2204", "SRS-2205"})
public final class ModelShelf {
  private final Map<String, ModelPackage> packages;

  private ModelShelf(Map<String, ModelPackage> packages) {
    this.packages = packages;
  }

  /**
   * Loads and verifies every package.
   *
   * @param file configuration file, for messages
   * @throws ConfigurationException when a package cannot be trusted or read, or two share a name,
   *     or when a rule names a package that is not there or may not go where the rule sends it
   */
  public static ModelShelf load(SiteConfiguration configuration, Path file)
      throws ConfigurationException {
    List<ConfigurationProblem> problems = new ArrayList<>();
    Map<String, ModelPackage> packages = new LinkedHashMap<>();
    try {
      put(packages, ShippedPackage.load());
    } catch (IOException e) {
      problems.add(new ConfigurationProblem("", "the shipped package: " + e.getMessage()));
    }
    Trust trust = trust(configuration.models(), problems);
    for (Path path : configuration.models().packages()) {
      try {
        put(packages, ModelPackage.load(path, trust));
      } catch (IOException e) {
        problems.add(new ConfigurationProblem("models.packages", path + ": " + e.getMessage()));
      }
    }
    ModelShelf shelf = new ModelShelf(packages);
    if (problems.isEmpty()) {
      problems.addAll(shelf.problems(configuration));
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(file.toString(), problems);
    }
    return shelf;
  }

  /** The package of this name. */
  public Optional<ModelPackage> find(String name) {
    return Optional.ofNullable(packages.get(name));
  }

  /** Every package. */
  public List<ModelPackage> all() {
    return List.copyOf(packages.values());
  }

  /** For each package by name, whether it may be used for patients. */
  private Map<String, Boolean> clinical() {
    return packages.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().manifest().clinical()));
  }

  /** What in the rules and names of {@code configuration} does not fit the packages. */
  List<ConfigurationProblem> problems(SiteConfiguration configuration) {
    List<ConfigurationProblem> problems =
        new ArrayList<>(CrossChecks.ofModels(configuration, clinical()));
    Map<String, ModelManifest> manifests =
        packages.values().stream()
            .map(ModelPackage::manifest)
            .collect(Collectors.toMap(ModelManifest::name, manifest -> manifest));
    problems.addAll(NameTrial.of(configuration, manifests));
    return problems;
  }

  private static Trust trust(ModelSettings models, List<ConfigurationProblem> problems) {
    try {
      return Trust.of(Set.copyOf(models.trustedDigests()), models.trustedKeys());
    } catch (IllegalArgumentException e) {
      problems.add(new ConfigurationProblem("models.trusted-keys", String.valueOf(e.getMessage())));
      return Trust.inDigests();
    }
  }

  private static void put(Map<String, ModelPackage> packages, ModelPackage model)
      throws IOException {
    if (packages.putIfAbsent(model.manifest().name(), model) != null) {
      throw new IOException("a second package calls itself '" + model.manifest().name() + "'");
    }
  }
}
