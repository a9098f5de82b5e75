package org.oarlock.trace.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.oarlock.trace.evidence.TestId;

/** The words of scenarios, to be read beside the requirement that they show. */
final class ScenarioTexts {

  private static final List<String> NEXT =
      List.of("@", "Scenario", "Rule:", "Background:", "Example:");

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
    StringBuilder words = new StringBuilder();
    for (int i = test.line() - 1; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean next = NEXT.stream().anyMatch(line::startsWith);
      if (i >= test.line() && next && !(line.startsWith("@") && examplesFollow(lines, i))) {
        break;
      }
      words.append(lines.get(i)).append('\n');
    }
    return "<details><summary>words</summary><pre>"
        + Html.text(words.toString().stripTrailing())
        + "</pre></details>";
  }

  private static boolean examplesFollow(List<String> lines, int tag) {
    return tag + 1 < lines.size() && lines.get(tag + 1).strip().startsWith("Examples:");
  }

  private List<String> lines(String feature) {
    try {
      return Files.readAllLines(root.resolve(feature));
    } catch (IOException e) {
      return List.of();
    }
  }
}
