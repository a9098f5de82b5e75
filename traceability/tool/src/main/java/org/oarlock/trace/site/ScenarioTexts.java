package org.oarlock.trace.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.read.ScenarioText;

/** The words of scenarios, to be read beside the requirement that they show. */
final class ScenarioTexts {

  private final Path root;
  private final Map<String, List<String>> features = new ConcurrentHashMap<>();

  ScenarioTexts(Path root) {
    this.root = root;
  }

  /** The scenario, folded away; nothing for a test method. */
  String of(TestId test) {
    if (!test.isScenario()) {
      return "";
    }
    List<String> lines = features.computeIfAbsent(test.group(), this::lines);
    return "<details><summary>words</summary><pre>"
        + Html.text(ScenarioText.of(lines, test.line()))
        + "</pre></details>";
  }

  private List<String> lines(String feature) {
    try {
      return Files.readAllLines(root.resolve(feature));
    } catch (IOException e) {
      return List.of();
    }
  }
}
