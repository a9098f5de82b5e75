package org.oarlock.trace.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oarlock.trace.model.ModelReader;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.source.Unreadable;

/** The trace model of a new device: kinds as they are, everything that is one device's own anew. */
final class NewModel {

  private static final String SOURCES =
      """
      sources:
        features: ['features/**/*.feature']
        classes: ['**/target/classes']
        testClasses: ['**/target/test-classes']
        comments: ['**/src/main/**/*.{sql,ts,sh}']
        messages: ['target/**/*.ndjson', '**/target/**/*.ndjson']
        junit: ['**/target/surefire-reports/TEST-*.xml', '**/target/failsafe-reports/TEST-*.xml']
        sbom: ['target/bom.json', '**/target/bom.json']
        mutations: ['**/target/pit-reports/mutations.xml']
        # Files that some kind has to read: one that looks like quality data and counts for nothing is a finding.
        quality: ['requirements/**/*.{yaml,yml,md}', 'risk-register/**/*.{yaml,yml,md}', 'soup/**/*.{yaml,yml}', 'ifu/**/*.{yaml,yml,md}']
        # What the scenarios test: name the built jar here.
        builtFrom: ['target/*.jar']

      """;

  private static final String EFFECTIVENESS =
      """

      # How tests run while a control is taken out (`trace effect`): name the agent's jar, the file in
      # which the build of each module leaves the class path of its tests, and how scenarios start.
      effectiveness:
        agent: target/agent.jar
        classPath: target/test-class-path.txt
      """;

  private final String text;

  private NewModel(String text) {
    this.text = text;
  }

  /**
   * Makes the model.
   *
   * @param clauses how many clauses the catalogue holds, below which it may not fall
   */
  static NewModel of(String original, String device, int clauses) throws Unreadable {
    Map<String, String> sections = sections(original);
    sections.put(
        "product",
        "product:\n  name: '"
            + device.replace("'", "''")
            + "'\n  purpose: PURPOSE-1\n  baseline: traceability/baseline.json\n\n");
    sections.put("sources", SOURCES);
    sections.computeIfPresent(
        "policy", (name, words) -> words.replaceAll("(ownComponents|mutated): .*", "$1: []"));
    sections.put("floors", floors(read(original), clauses));
    sections.put("effectiveness", EFFECTIVENESS);
    return new NewModel(String.join("", sections.values()));
  }

  String text() {
    return text;
  }

  TraceModel model() throws Unreadable {
    return read(text);
  }

  private static TraceModel read(String words) throws Unreadable {
    return ModelReader.read(RepositoryReader.MODEL, words);
  }

  private static String floors(TraceModel model, int clauses) {
    String items =
        model.kinds().keySet().stream()
            .filter(kind -> model.floors().items().containsKey(kind))
            .map(kind -> kind + ": " + (kind.equals("CLAUSE") ? clauses : 1))
            .collect(Collectors.joining(", "));
    return "# Vacuity guards: fewer than this is a finding. Raise them as the device grows.\nfloors:\n"
        + "  items: {"
        + items
        + "}\n  annotations: 1\n  scenarios: 1\n  scenarioResults: 1\n  testResults: 1\n";
  }

  /** Top-level sections by name, each with the comment above it. */
  private static Map<String, String> sections(String text) {
    Map<String, String> sections = new LinkedHashMap<>();
    List<String> comment = new ArrayList<>();
    String name = "";
    for (String line : text.lines().toList()) {
      if (line.matches("[a-zA-Z]+:.*")) {
        name = line.substring(0, line.indexOf(':'));
      } else if (line.startsWith("#") || line.isEmpty()) {
        comment.add(line);
        continue;
      }
      comment.add(line);
      sections.merge(name, String.join("\n", comment) + "\n", String::concat);
      comment.clear();
    }
    return sections;
  }
}
