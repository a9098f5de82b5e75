package org.oarlock.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Cucumber Messages of a run that nobody ran: one feature, each row with one step. */
final class Messages {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String uri;
  private final String[] lines;
  private final Map<String, String> outcomes;
  private final List<String> messages = new ArrayList<>();
  private final ObjectNode feature = JSON.createObjectNode();
  private int number;

  Messages(String uri, String text, Map<String, String> outcomes) {
    this.uri = uri;
    this.lines = text.split("\n");
    this.outcomes = outcomes;
    ObjectNode source = envelope("source");
    source.put("uri", uri).put("data", text);
    done(source);
    ObjectNode started = envelope("testRunStarted");
    Instant now = Instant.now();
    started.putObject("timestamp").put("seconds", now.getEpochSecond()).put("nanos", now.getNano());
    done(started);
    ObjectNode meta = envelope("meta");
    meta.putObject("runtime").put("version", System.getProperty("java.runtime.version"));
    meta.putObject("os")
        .put("name", System.getProperty("os.name"))
        .put("version", System.getProperty("os.version"));
    meta.putObject("cpu").put("name", System.getProperty("os.arch"));
    done(meta);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].strip().startsWith("Scenario")) {
        scenario(i);
      }
    }
    ObjectNode document = JSON.createObjectNode();
    document.putObject("gherkinDocument").put("uri", uri).set("feature", feature);
    messages.add(1, document.toString());
  }

  String text() {
    return String.join("\n", messages) + "\n";
  }

  private void scenario(int index) {
    String name = lines[index].replaceFirst(".*?: ", "");
    String id = id(name, index);
    List<String> rows = new ArrayList<>();
    boolean examples = false;
    boolean header = false;
    for (int i = index + 1; i < lines.length && !lines[i].strip().startsWith("Scenario"); i++) {
      examples |= lines[i].strip().startsWith("Examples");
      if (examples && lines[i].strip().startsWith("|")) {
        if (header) {
          rows.add(id("", i));
        }
        header = true;
      }
    }
    String status = outcomes.getOrDefault(name, "PASSED");
    if (rows.isEmpty()) {
      run(name, List.of(id), status);
    }
    for (int i = 0; i < rows.size(); i++) {
      // Only the last row ends as said, so that one failed row among passed ones is seen.
      run(name, List.of(id, rows.get(i)), i == rows.size() - 1 ? status : "PASSED");
    }
  }

  private String id(String name, int index) {
    String id = "n" + number++;
    feature
        .withArray("children")
        .addObject()
        .put("id", id)
        .put("name", name)
        .putObject("location")
        .put("line", index + 1)
        .put("column", 1);
    return id;
  }

  private void run(String name, List<String> nodes, String status) {
    String key = "r" + number++;
    ObjectNode pickle = envelope("pickle");
    pickle.put("id", "p" + key).put("uri", uri).put("name", name);
    nodes.forEach(pickle.putArray("astNodeIds")::add);
    done(pickle);
    done(envelope("testCase").put("id", "c" + key).put("pickleId", "p" + key));
    boolean retried = status.equals("RETRIED");
    if (retried) {
      attempt(key, 0, "FAILED", true);
    }
    attempt(key, retried ? 1 : 0, retried ? "PASSED" : status, false);
  }

  private void attempt(String key, int attempt, String status, boolean again) {
    String id = "a" + attempt + key;
    done(
        envelope("testCaseStarted")
            .put("id", id)
            .put("testCaseId", "c" + key)
            .put("attempt", attempt));
    ObjectNode step = envelope("testStepFinished").put("testCaseStartedId", id);
    step.putObject("testStepResult").put("status", status);
    done(step);
    done(envelope("testCaseFinished").put("testCaseStartedId", id).put("willBeRetried", again));
  }

  private ObjectNode open = JSON.createObjectNode();

  private ObjectNode envelope(String kind) {
    open = JSON.createObjectNode();
    return open.putObject(kind);
  }

  private void done(ObjectNode message) {
    if (!message.isEmpty()) {
      messages.add(open.toString());
    }
  }
}
