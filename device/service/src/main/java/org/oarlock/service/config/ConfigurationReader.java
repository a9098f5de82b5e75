package org.oarlock.service.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

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
    return read(file, tree(file));
  }

  /**
   * Reads rules only: those of a site's configuration, or a file that is nothing but a list of
   * rules, for which destinations and models are not looked up.
   *
   * @throws ConfigurationException with every problem found
   */
  @Implements("SRS-1106")
  public static List<RouteRule> readRoutes(Path file) throws ConfigurationException {
    Node root = tree(file);
    if (!(root instanceof SequenceNode)) {
      return read(file, root).routes();
    }
    Node key = new ScalarNode(Tag.STR, "routes", null, null, DumperOptions.ScalarStyle.PLAIN);
    Node wrapped =
        new MappingNode(Tag.MAP, List.of(new NodeTuple(key, root)), DumperOptions.FlowStyle.BLOCK);
    RecordBinder binder = new RecordBinder(file.toAbsolutePath().getParent());
    RuleList rules = binder.bind("", wrapped, RuleList.class);
    List<ConfigurationProblem> problems = new ArrayList<>(binder.problems());
    if (rules == null || rules.routes() == null) {
      throw new ConfigurationException(file.toString(), problems);
    }
    problems.addAll(BeanChecks.of(rules, problems));
    problems.addAll(CrossChecks.ofRules(rules.routes()));
    overlaps(binder, rules.routes(), problems);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(file.toString(), problems);
    }
    return rules.routes();
  }

  /** A file of nothing but rules. */
  record RuleList(@NotNull List<@Valid RouteRule> routes) {}

  private static SiteConfiguration read(Path file, Node root) throws ConfigurationException {
    RecordBinder binder = new RecordBinder(file.toAbsolutePath().getParent());
    SiteConfiguration configuration = binder.bind("", root, SiteConfiguration.class);
    List<ConfigurationProblem> problems = new ArrayList<>(binder.problems());
    if (configuration != null) {
      problems.addAll(BeanChecks.of(configuration, problems));
      problems.addAll(CrossChecks.of(configuration));
      overlaps(binder, configuration.routes(), problems);
    }
    if (configuration == null || !problems.isEmpty()) {
      throw new ConfigurationException(file.toString(), problems);
    }
    return configuration;
  }

  /** A condition that could not be read would overlap with everything. */
  private static void overlaps(
      RecordBinder binder, List<RouteRule> rules, List<ConfigurationProblem> problems) {
    if (binder.problems().isEmpty()) {
      problems.addAll(RuleOverlaps.in(rules));
    }
  }

  private static Node tree(Path file) throws ConfigurationException {
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
    throw new ConfigurationException(
        file.toString(), List.of(new ConfigurationProblem("", reason)));
  }
}
