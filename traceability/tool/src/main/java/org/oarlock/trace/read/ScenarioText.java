package org.oarlock.trace.read;

import java.util.List;

/** The words of one scenario in the lines of its feature. */
public final class ScenarioText {

  private static final List<String> NEXT =
      List.of("@", "Scenario", "Rule:", "Background:", "Example:");

  private ScenarioText() {}

  /**
   * The scenario with its rows, as it is indented.
   *
   * @param line of the scenario, from 1
   */
  public static String of(List<String> lines, int line) {
    StringBuilder words = new StringBuilder();
    for (int i = line - 1; i < lines.size(); i++) {
      if (i >= line && isNext(lines, i)) {
        break;
      }
      words.append(lines.get(i)).append('\n');
    }
    return words.toString().stripTrailing();
  }

  /** What stands before the first scenario: the feature's words and its background. */
  static String shared(List<String> lines) {
    StringBuilder words = new StringBuilder();
    for (String line : lines) {
      if (line.strip().startsWith("Scenario") || line.strip().startsWith("Example:")) {
        break;
      }
      words.append(line).append('\n');
    }
    return words.toString();
  }

  private static boolean isNext(List<String> lines, int at) {
    String line = lines.get(at).strip();
    boolean next = NEXT.stream().anyMatch(line::startsWith);
    boolean examples =
        line.startsWith("@")
            && at + 1 < lines.size()
            && lines.get(at + 1).strip().startsWith("Examples:");
    return next && !examples;
  }
}
