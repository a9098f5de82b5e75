package org.oarlock.service.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.oarlock.trace.annotations.Implements;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the site's configuration from a YAML file. */
@Implements({"SRS-2201", "SRS-2202"})
public final class ConfigurationReader {
  private ConfigurationReader() {}

  /**
   * Reads and checks {@code file}; whether its models exist is checked later by {@link
   * CrossChecks#ofModels}.
   *
   * @throws ConfigurationException with every problem found
   */
  public static SiteConfiguration read(Path file) throws ConfigurationException {
    String name = file.toString();
    Node root = tree(file, name);
    RecordBinder binder = new RecordBinder(file.toAbsolutePath().getParent());
    SiteConfiguration configuration = binder.bind("", root, SiteConfiguration.class);
    List<ConfigurationProblem> problems = new ArrayList<>(binder.problems());
    if (configuration != null) {
      problems.addAll(BeanChecks.of(configuration, problems));
      problems.addAll(CrossChecks.of(configuration));
    }
    if (configuration == null || !problems.isEmpty()) {
      throw new ConfigurationException(name, problems);
    }
    return configuration;
  }

  private static Node tree(Path file, String name) throws ConfigurationException {
    String reason;
    try {
      Node root =
          new Yaml(new LoaderOptions())
              .compose(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
      if (root != null) {
        return root;
      }
      reason = "is empty";
    } catch (NoSuchFileException e) {
      reason = "does not exist";
    } catch (CharacterCodingException e) {
      reason = "is not UTF-8 text";
    } catch (IOException e) {
      reason = "cannot be read: " + e.getMessage();
    } catch (MarkedYAMLException e) {
      reason =
          "is not YAML: line "
              + (e.getProblemMark().getLine() + 1)
              + ", column "
              + (e.getProblemMark().getColumn() + 1)
              + ": "
              + e.getProblem();
    }
    throw new ConfigurationException(name, List.of(new ConfigurationProblem("", reason)));
  }
}
