package org.oarlock.trace.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.Platform;
import org.oarlock.trace.bind.RunFacts;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.evidence.TestResult;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Json;
import org.oarlock.trace.source.Unreadable;
import tools.jackson.databind.JsonNode;

/**
 * One file of Cucumber Messages (NDJSON). A row passed if it was tried once, finished, had at least
 * one step and each step passed; a result for other words than those on disk is none.
 */
@Implements("SRS-3105")
public final class CucumberMessages {

  private final String file;
  private final Map<String, String> sources = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, JsonNode> pickles = new HashMap<>();
  private final Map<String, String> pickleOfCase = new HashMap<>();
  private final Map<String, Attempt> attempts = new HashMap<>();
  private long startedAt;
  private Platform platform = new Platform("", "");

  private CucumberMessages(String file) {
    this.file = file;
  }

  /** Reads a file. */
  public static CucumberMessages read(String file, String text) throws Unreadable {
    CucumberMessages messages = new CucumberMessages(file);
    int line = 0;
    for (String json : text.lines().toList()) {
      line++;
      if (!json.isBlank()) {
        Place place = new Place(file, line, 1);
        JsonNode message = Json.read(place, json);
        if (!message.isObject()) {
          throw new Unreadable(place, "is no Cucumber message: a set of fields is expected");
        }
        messages.accept(message, line);
      }
    }
    return messages;
  }

  /** What the file says of its run. */
  RunFacts run() {
    return new RunFacts(startedAt, platform, List.of());
  }

  /**
   * How each row ended.
   *
   * @param featureTexts text of each feature on disk, by path
   */
  public List<TestResult> results(Map<String, String> featureTexts) {
    List<TestResult> results = new ArrayList<>();
    for (Attempt attempt : attempts.values()) {
      JsonNode pickle = pickles.get(pickleOfCase.getOrDefault(attempt.testCase, ""));
      if (pickle == null || attempt.superseded) {
        continue;
      }
      String uri = pickle.path("uri").asString("");
      String feature = feature(uri, featureTexts.keySet());
      JsonNode nodes = pickle.path("astNodeIds");
      String scenario = nodes.path(0).asString("");
      String row = nodes.path(nodes.size() - 1).asString("");
      TestId test =
          TestId.scenario(
              feature, names.getOrDefault(scenario, ""), lines.getOrDefault(scenario, 0));
      TestResult result =
          new TestResult(
              test,
              lines.getOrDefault(row, test.line()),
              attempt.outcome(),
              new Place(file, attempt.line, 1));
      boolean same = sources.getOrDefault(uri, "").equals(featureTexts.get(feature));
      results.add(same ? result : result.notRun("the words of " + feature + " have changed"));
    }
    return results;
  }

  /** Why scenarios did not pass, by name, in the words of their first step that did not. */
  public Map<String, String> reasons() {
    Map<String, String> reasons = new HashMap<>();
    for (Attempt attempt : attempts.values()) {
      JsonNode pickle = pickles.get(pickleOfCase.getOrDefault(attempt.testCase, ""));
      if (pickle != null && !attempt.message.isEmpty()) {
        String scenario = pickle.path("astNodeIds").path(0).asString("");
        reasons.putIfAbsent(names.getOrDefault(scenario, ""), attempt.message);
      }
    }
    return reasons;
  }

  private void accept(JsonNode message, int line) {
    JsonNode source = message.path("source");
    if (source.isObject()) {
      sources.put(source.path("uri").asString(""), source.path("data").asString(""));
    }
    if (message.has("gherkinDocument")) {
      index(message.path("gherkinDocument"));
    }
    JsonNode pickle = message.path("pickle");
    if (pickle.isObject()) {
      pickles.put(pickle.path("id").asString(""), pickle);
    }
    JsonNode testCase = message.path("testCase");
    if (testCase.isObject()) {
      pickleOfCase.put(testCase.path("id").asString(""), testCase.path("pickleId").asString(""));
    }
    if (message.has("testRunStarted")) {
      JsonNode time = message.path("testRunStarted").path("timestamp");
      startedAt = time.path("seconds").asLong(0) * 1000 + time.path("nanos").asLong(0) / 1_000_000;
    }
    JsonNode meta = message.path("meta");
    if (meta.isObject()) {
      platform =
          Platform.of(
              meta.path("runtime").path("version").asString(""),
              meta.path("os").path("name").asString(""),
              meta.path("os").path("version").asString(""),
              meta.path("cpu").path("name").asString(""));
    }
    execution(message, line);
  }

  private void execution(JsonNode message, int line) {
    JsonNode started = message.path("testCaseStarted");
    if (started.isObject()) {
      attempts.put(
          started.path("id").asString(""),
          new Attempt(
              started.path("testCaseId").asString(""), started.path("attempt").asInt(0), line));
    }
    JsonNode step = message.path("testStepFinished");
    if (step.isObject()) {
      Attempt attempt = attempts.get(step.path("testCaseStartedId").asString(""));
      if (attempt != null) {
        JsonNode result = step.path("testStepResult");
        attempt.step(result.path("status").asString(""), result.path("message").asString(""));
      }
    }
    JsonNode finished = message.path("testCaseFinished");
    if (finished.isObject()) {
      Attempt attempt = attempts.get(finished.path("testCaseStartedId").asString(""));
      if (attempt != null) {
        attempt.finished = true;
        attempt.superseded = finished.path("willBeRetried").asBoolean(false);
      }
    }
  }

  /** Lines and names of everything in a document that has an id; with a stack, not by recursion. */
  private void index(JsonNode document) {
    List<JsonNode> open = new ArrayList<>(List.of(document));
    while (!open.isEmpty()) {
      JsonNode node = open.remove(open.size() - 1);
      if (node.has("id") && node.has("location")) {
        lines.put(node.path("id").asString(""), node.path("location").path("line").asInt(0));
        names.put(node.path("id").asString(""), node.path("name").asString(""));
      }
      node.forEach(open::add);
    }
  }

  private static String feature(String uri, Set<String> features) {
    String path = uri.replaceFirst("^(file|classpath):/*", "");
    String best = path;
    for (String known : features) {
      if (("/" + path).endsWith("/" + known) || ("/" + known).endsWith("/" + path)) {
        best = known;
      }
    }
    return best;
  }

  /** One try of one row. */
  private static final class Attempt {
    private final String testCase;
    private final int line;
    private final boolean retried;
    private boolean superseded;
    private boolean finished;
    private int steps;
    private Outcome worst = Outcome.PASSED;
    private String message = "";

    Attempt(String testCase, int number, int line) {
      this.testCase = testCase;
      this.line = line;
      this.retried = number > 0;
    }

    void step(String status, String why) {
      steps++;
      message = message.isEmpty() ? why : message;
      worst =
          worst.and(
              switch (status) {
                case "PASSED" -> Outcome.PASSED;
                case "SKIPPED" -> Outcome.SKIPPED;
                case "PENDING", "UNDEFINED", "AMBIGUOUS" -> Outcome.UNDEFINED;
                default -> Outcome.FAILED;
              });
    }

    Outcome outcome() {
      Outcome known = finished && steps > 0 ? worst : worst.and(Outcome.UNDEFINED);
      return retried ? known.and(Outcome.RETRIED) : known;
    }
  }
}
