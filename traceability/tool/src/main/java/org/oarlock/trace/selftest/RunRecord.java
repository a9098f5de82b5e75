package org.oarlock.trace.selftest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.evidence.ScenarioRow;
import tools.jackson.databind.json.JsonMapper;

/** Messages of a run in which every row of one feature passed, as Cucumber would write them. */
final class RunRecord {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final StringBuilder out = new StringBuilder();
  private final String feature;
  private final String text;
  private final Instant started;
  private final List<ScenarioRow> rows;

  RunRecord(String feature, String text, Instant started, List<ScenarioRow> rows) {
    this.feature = feature;
    this.text = text;
    this.started = started;
    this.rows = rows;
  }

  String text() {
    message(
        "meta",
        Map.of(
            "runtime", Map.of("version", property("java.runtime.version")),
            "os", Map.of("name", property("os.name"), "version", property("os.version")),
            "cpu", Map.of("name", property("os.arch"))));
    message(
        "testRunStarted",
        Map.of("timestamp", Map.of("seconds", started.getEpochSecond(), "nanos", 0)));
    message("source", Map.of("uri", feature, "data", text));
    message("gherkinDocument", Map.of("children", rows.stream().map(this::nodes).toList()));
    rows.forEach(this::row);
    return out.toString();
  }

  private List<Map<String, Object>> nodes(ScenarioRow row) {
    String name = row.scenario().name();
    return List.of(
        node(scenario(row), row.scenario().line(), name), node(id(row), row.row(), name));
  }

  private static Map<String, Object> node(String id, int line, String name) {
    return Map.of("id", id, "location", Map.of("line", line), "name", name);
  }

  private void row(ScenarioRow row) {
    String id = id(row);
    message(
        "pickle", Map.of("id", "p" + id, "uri", feature, "astNodeIds", List.of(scenario(row), id)));
    message("testCase", Map.of("id", "c" + id, "pickleId", "p" + id));
    // In this order of fields, whatever the order of maps: seeds look for the words.
    line(
        "{\"testCaseStarted\":{\"attempt\":0,\"id\":\"t"
            + id
            + "\",\"testCaseId\":\"c"
            + id
            + "\"}}");
    line(
        "{\"testStepFinished\":{\"testCaseStartedId\":\"t"
            + id
            + "\",\"testStepResult\":{\"status\":\"PASSED\"}}}");
    line("{\"testCaseFinished\":{\"testCaseStartedId\":\"t" + id + "\",\"willBeRetried\":false}}");
  }

  private static String scenario(ScenarioRow row) {
    return "s" + row.scenario().line();
  }

  private static String id(ScenarioRow row) {
    return "r" + row.row();
  }

  private void message(String name, Map<String, Object> content) {
    line(MAPPER.writeValueAsString(Map.of(name, content)));
  }

  private void line(String json) {
    out.append(json).append('\n');
  }

  private static String property(String name) {
    return System.getProperty(name, "");
  }
}
