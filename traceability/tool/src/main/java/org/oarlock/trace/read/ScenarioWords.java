package org.oarlock.trace.read;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oarlock.trace.evidence.ScenarioRow;
import org.oarlock.trace.evidence.TestId;

/**
 * The words of each scenario of a feature, tags included, by name. What stands before the first
 * scenario, such as the background, belongs to each of them.
 */
public final class ScenarioWords {

  private ScenarioWords() {}

  /**
   * Reads them.
   *
   * @param rows of the whole repository
   * @param text of the feature
   */
  public static SortedMap<String, String> of(List<ScenarioRow> rows, String feature, String text) {
    SortedMap<Integer, String> starts = new TreeMap<>();
    List<String> lines = text.lines().toList();
    for (ScenarioRow row : rows) {
      TestId test = row.scenario();
      if (test.group().equals(feature)) {
        starts.put(start(lines, test.line() - 1), test.name());
      }
    }
    SortedMap<String, String> words = new TreeMap<>();
    if (starts.isEmpty()) {
      return words;
    }
    String shared = between(lines, 0, starts.firstKey());
    List<Integer> lineNumbers = new ArrayList<>(starts.keySet());
    for (int i = 0; i < lineNumbers.size(); i++) {
      int end = i + 1 < lineNumbers.size() ? lineNumbers.get(i + 1) : lines.size();
      String name = starts.getOrDefault(lineNumbers.get(i), "");
      words.merge(name, shared + between(lines, lineNumbers.get(i), end), String::concat);
    }
    return words;
  }

  private static int start(List<String> lines, int scenario) {
    int start = Math.min(scenario, lines.size());
    while (start > 0 && lines.get(start - 1).strip().startsWith("@")) {
      start--;
    }
    return start;
  }

  private static String between(List<String> lines, int from, int to) {
    StringBuilder words = new StringBuilder();
    lines.subList(from, to).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(line -> words.append(line).append('\n'));
    return words.toString();
  }
}
