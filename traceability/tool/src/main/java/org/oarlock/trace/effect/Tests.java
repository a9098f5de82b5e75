package org.oarlock.trace.effect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.Snapshot;
import org.oarlock.trace.bind.TestDigests;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.evidence.TestResult;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.Effectiveness;
import org.oarlock.trace.read.CucumberMessages;
import org.oarlock.trace.source.Scratch;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/** Runs tests of this repository, with a control taken out or as they are. */
@Implements("SRS-4103")
final class Tests {

  private static final String TETHERED = "org.oarlock.trace.agent.Tethered";
  private static final String RUNNER = "org.oarlock.trace.agent.TestRun";
  private static final String CUCUMBER = "io.cucumber.core.cli.Main";

  private final SourceTree tree;
  private final Effectiveness model;
  private final TestDigests digests;
  private final Path work;

  Tests(SourceTree tree, Effectiveness model, TestDigests digests, Path work) {
    this.tree = tree;
    this.model = model;
    this.digests = digests;
    this.work = work;
  }

  /**
   * Runs tests of one sort.
   *
   * @param agent option of Java that takes the control out; none to run them as they are
   * @return how each ended, with the words of why; a test that said nothing is absent
   */
  Map<TestId, Said> run(List<TestId> tests, Optional<String> agent, TimeLimit limit)
      throws IOException, InterruptedException, Unreadable, BrokenOff {
    Map<TestId, Said> said = new LinkedHashMap<>();
    List<TestId> scenarios = tests.stream().filter(TestId::isScenario).toList();
    if (!scenarios.isEmpty()) {
      said.putAll(scenarios(scenarios, agent, limit));
    }
    Map<String, List<TestId>> byModule = new LinkedHashMap<>();
    for (TestId test : tests) {
      if (!test.isScenario()) {
        String folder = digests.folder(test).orElse("");
        byModule.computeIfAbsent(Snapshot.module(folder), f -> new ArrayList<>()).add(test);
      }
    }
    for (Map.Entry<String, List<TestId>> module : byModule.entrySet()) {
      said.putAll(methods(module.getKey(), module.getValue(), agent, limit));
    }
    return said;
  }

  private Map<TestId, Said> scenarios(
      List<TestId> scenarios, Optional<String> agent, TimeLimit limit)
      throws IOException, InterruptedException, Unreadable, BrokenOff {
    Path messages = work.resolve("messages.ndjson");
    Files.deleteIfExists(messages);
    List<String> command = new ArrayList<>(java(model.module()));
    command.addAll(Running.options(model.properties(), tree.root()));
    agent.ifPresent(option -> command.add(1, "-D" + model.passes() + "=" + option));
    command.addAll(
        List.of(TETHERED, CUCUMBER, "--glue", model.glue(), "--plugin", "message:" + messages));
    scenarios.forEach(
        test -> command.add("file:" + tree.root().resolve(test.group()) + ":" + test.line()));
    Map<TestId, Said> said = new HashMap<>();
    boolean over =
        execute(
            command,
            model.module(),
            limit,
            () -> {
              if (Files.exists(messages)) {
                read(messages, said);
              }
            });
    said.keySet().retainAll(scenarios);
    return over ? said : cut(said, scenarios, limit);
  }

  private void read(Path messages, Map<TestId, Said> said) throws IOException, Unreadable {
    Map<String, String> texts = new HashMap<>();
    for (String feature : tree.files(List.of("**/*.feature"))) {
      texts.put(feature, tree.text(feature));
    }
    String lines = Files.readString(messages);
    // Of a run that is cut off the last line may be half.
    CucumberMessages read =
        CucumberMessages.read(messages.toString(), lines.substring(0, lines.lastIndexOf('\n') + 1));
    Map<String, String> reasons = read.reasons();
    for (TestResult result : read.results(texts)) {
      String why = reasons.getOrDefault(result.test().name(), "");
      said.merge(result.test(), new Said(result.outcome(), why), Said::and);
    }
  }

  private Map<TestId, Said> methods(
      String module, List<TestId> tests, Optional<String> agent, TimeLimit limit)
      throws IOException, InterruptedException, Unreadable, BrokenOff {
    Path report = work.resolve("tests.tsv");
    Files.deleteIfExists(report);
    List<String> command = new ArrayList<>(java(module));
    agent.ifPresent(option -> command.add(1, option));
    command.addAll(List.of(TETHERED, RUNNER, report.toString()));
    tests.forEach(test -> command.add(selector(test)));
    Map<TestId, Said> said = new HashMap<>();
    boolean over =
        execute(
            command,
            module,
            limit,
            () -> {
              if (Files.exists(report)) {
                read(report, tests, said);
              }
            });
    return over ? said : cut(said, tests, limit);
  }

  private static void read(Path report, List<TestId> tests, Map<TestId, Said> said)
      throws IOException {
    for (String line : Files.readAllLines(report, StandardCharsets.UTF_8)) {
      String[] words = line.split("\t", 4);
      for (TestId test : tests) {
        // What fails before a method is reached, is a failure of every method of the class.
        if (words[0].isEmpty()
            || test.group().equals(words[0])
                && (test.name().isEmpty() || test.name().equals(words[1]))) {
          said.merge(test, new Said(outcome(words[2]), words[3]), Said::and);
        }
      }
    }
  }

  /** Of a run that took too long: failures stand, whatever else was said is not whole. */
  private static Map<TestId, Said> cut(
      Map<TestId, Said> said, List<TestId> tests, TimeLimit limit) {
    Map<TestId, Said> cut = new HashMap<>();
    for (TestId test : tests) {
      Said one = said.get(test);
      cut.put(
          test,
          one != null && one.outcome() == Outcome.FAILED
              ? one
              : new Said(Outcome.NOT_RUN, limit.words()));
    }
    return cut;
  }

  private static Outcome outcome(String word) {
    return switch (word) {
      case "SUCCESSFUL" -> Outcome.PASSED;
      case "FAILED" -> Outcome.FAILED;
      default -> Outcome.SKIPPED;
    };
  }

  private static String selector(TestId test) {
    return test.name().isEmpty() ? test.group() : test.group() + "#" + test.name();
  }

  /** Runs the command; what it wrote is read before anything of it is ended. */
  private boolean execute(List<String> command, String module, TimeLimit limit, Reading reading)
      throws IOException, InterruptedException, Unreadable, BrokenOff {
    // Programs that tests kill leave their temporary files: hundreds of them have filled a disk.
    try (Scratch temporary = Scratch.of("trace-effect-run");
        Running run =
            Running.start(
                within(temporary, command),
                tree.root().resolve(module),
                work.resolve("output.txt"))) {
      boolean over = run.ends(limit.left());
      // 0 and 1 are what runners of tests end with; a signal ends with more.
      if (over && run.exitCode() > 1) {
        throw new BrokenOff(run.exitCode());
      }
      reading.read();
      return over;
    }
  }

  private static List<String> within(Scratch temporary, List<String> command) {
    List<String> within = new ArrayList<>(command);
    within.add(1, "-Djava.io.tmpdir=" + temporary.folder());
    return within;
  }

  /** Reads what a run left. */
  private interface Reading {
    void read() throws IOException, Unreadable;
  }

  private List<String> java(String module) throws Unreadable {
    String file = module.isEmpty() ? model.classPath() : module + "/" + model.classPath();
    if (!tree.has(file)) {
      throw new Unreadable(
          Place.startOf(file), "is not there: the build leaves the class path of the tests in it");
    }
    Path folder = tree.root().resolve(module).resolve("target");
    List<String> path =
        List.of(
            folder.resolve("test-classes").toString(),
            folder.resolve("classes").toString(),
            tree.text(file).strip(),
            tree.root().resolve(model.agent()).toString());
    List<String> command = new ArrayList<>(List.of(Running.java()));
    command.addAll(model.options());
    command.addAll(
        List.of(
            "-cp",
            path.stream().collect(Collectors.joining(System.getProperty("path.separator")))));
    return command;
  }

  /**
   * How a test ended.
   *
   * @param message the words of why it did not pass
   */
  record Said(Outcome outcome, String message) {

    Said and(Said other) {
      return other.outcome().compareTo(outcome) > 0 ? other : this;
    }
  }
}
