package org.oarlock.trace.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.oarlock.trace.accept.Acceptances;
import org.oarlock.trace.accept.Judged;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.bind.BoundTree;
import org.oarlock.trace.bind.Released;
import org.oarlock.trace.bind.TreeState;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.evidence.Component;
import org.oarlock.trace.evidence.Effect;
import org.oarlock.trace.evidence.Mutant;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.evidence.ScenarioRow;
import org.oarlock.trace.evidence.TestClaim;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.evidence.TestResult;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.ModelReader;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.read.Baseline;
import org.oarlock.trace.read.ItemText;
import org.oarlock.trace.read.Repository;
import org.oarlock.trace.review.Fingerprints;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.review.Signature;
import org.oarlock.trace.risk.RiskPolicy;
import org.oarlock.trace.source.Unreadable;

/**
 * Builds what a rule looks at, from one small device whose trace is whole. A test changes one thing
 * and looks at what the rules say.
 */
final class Fixture {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** Models by their text: reading one costs more than everything else that a test does. */
  private static final Map<String, TraceModel> MODELS = new ConcurrentHashMap<>();

  private final Map<String, String> items = new LinkedHashMap<>();
  private final List<String> statements = new ArrayList<>();
  private final List<CodeClaim> code = new ArrayList<>();
  private final List<TestClaim> tests = new ArrayList<>();
  private final List<ScenarioRow> rows = new ArrayList<>();
  private final List<TestResult> results = new ArrayList<>();
  private final List<Mutant> mutants = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final Map<String, List<String>> methods = new TreeMap<>();
  private final List<Component> components = new ArrayList<>();
  private final List<Place> unclaimed = new ArrayList<>();
  private final Map<String, String> classes = new TreeMap<>();
  private final Set<String> paths = new TreeSet<>();
  private String modelText = read("/small/traceability/trace-model.yaml");
  private Optional<RiskPolicy> policy = policyOf(read("/small/risk/policy.yaml"));
  private Optional<Baseline> baseline = Optional.empty();
  private TreeState treeNow = new TreeState("c0ffee", "77", List.of());
  private Optional<Released> released =
      Optional.of(release("c0ffee", Map.of("x.jar", "a1", "sbom.cdx.json", "b2", "use.md", "c3")));
  private Optional<TreeState> treeThen = Optional.of(treeNow);
  private boolean sbom = true;
  private boolean withResults = true;
  private boolean release;
  private LocalDate today = TODAY;
  private int scenarioLine = 10;

  private final Map<String, String> texts = new TreeMap<>();
  private final List<Signature> signatures = new ArrayList<>();
  private final Map<String, KeyPair> keys = new TreeMap<>();

  private Fixture() {}

  /** Nothing at all. */
  static Fixture empty() {
    return new Fixture();
  }

  /** A need down to evidence, a hazard down to evidence, one SOUP: no finding. */
  static Fixture whole() {
    Fixture fixture = new Fixture();
    fixture
        .item("UN-1", "text: Know when it is hot.")
        .item("VAL-1", "validates: UN-1, notPerformed: no site")
        .item("SYS-1", "text: Warns above 40 degrees., satisfies: UN-1")
        .item("ITEM-1", "package: a.b, module: m, safetyClass: C")
        .item("SRS-1", "text: Warn., satisfies: SYS-1, item: ITEM-1, verification: test")
        .item(
            "SRS-2",
            "text: Guard., satisfies: SYS-1, realises: RC-1, item: ITEM-2," + " verification: test")
        .item("ITEM-2", "package: a.c, module: m, safetyClass: C")
        .item(
            "UNIT-1", "item: ITEM-1, realises: SRS-1, code: a.b.Warner, text: 'Responsibility: x'")
        .item("UNIT-2", "item: ITEM-2, realises: SRS-2, code: a.c.Guard, text: 'Responsibility: y'")
        .item("HZ-1", "text: Heat")
        .item("HS-1", "text: Somebody touches it., hazard: HZ-1")
        .item("HARM-1", "text: Burn., severity: S3, rationale: known")
        .item("CAUSE-1", "text: The sensor is read once., leadsTo: HS-1, startsIn: ITEM-1")
        .item(
            "RISK-1",
            "situation: HS-1, harm: HARM-1, before: {p1: 5, p2: 3}," + " after: {p1: 3, p2: 3}")
        .item(
            "RC-1",
            "text: A second sensor., breaks: CAUSE-1, tier: protective,"
                + " state: implemented, newRisks: 'none, because it only listens',"
                + " notDisabled: it is a sensor")
        .item(
            "SOUP-1",
            "version: '1.0', purl: 'pkg:maven/x/y@1.0', heldBy: ITEM-1,"
                + " anomalyReview: {date: 2026-11-01, result: none apply}")
        .item("CLAUSE-5.1", "state: evidence, evidence: m")
        .code("SRS-1", "a.b.Warner")
        .code("SRS-2", "a.c.Guard")
        .scenario("warns", Shows.IMPLEMENTED, "SRS-1")
        .scenario("guards", Shows.IMPLEMENTED, "SRS-2", "RC-1")
        .scenario("guards when the first sensor fails", Shows.EFFECTIVE, "RC-1")
        .component("pkg:maven/x/y@1.0")
        .component("pkg:maven/org.oarlock/oarlock-service@0.1.0")
        .paths("m");
    return fixture;
  }

  /** Adds or replaces an item; its fields as in a YAML flow mapping. */
  Fixture item(String id, String fields) {
    items.put(id, fields);
    return this;
  }

  /** A statement of the instructions for use in one language. */
  Fixture statement(String language, String id) {
    statements.add(language + " " + id);
    return this;
  }

  /** A person with a key of their own. */
  Fixture person(String id, String capacity) {
    return person(id, capacity, newKey());
  }

  /** A person who holds the key of another. */
  Fixture person(String id, String capacity, String sameAs) {
    return person(id, capacity, keys.get(sameAs));
  }

  private Fixture person(String id, String capacity, KeyPair pair) {
    keys.put(id, pair);
    String key = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    return item(id, "capacity: " + capacity + ", key: '" + key + "'");
  }

  /** The private key of a person. */
  String pem(String person) {
    return Base64.getEncoder().encodeToString(keys.get(person).getPrivate().getEncoded());
  }

  /** A person signs items as they stand now. */
  Fixture signed(String person, Meaning meaning, String... ids) {
    Subject now = subject();
    Fingerprints prints = ReviewRule.prints(now);
    try {
      String text =
          Signature.write(
              person, meaning, TODAY, List.of(ids), prints, keys.get(person).getPrivate());
      return signature(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file of a signature. */
  Fixture signature(String text) {
    try {
      signatures.add(Signature.read("approvals/" + signatures.size() + ".yaml", text));
      return this;
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newKey() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes an item away. */
  Fixture without(String id) {
    items.remove(id);
    return this;
  }

  Fixture code(String id, String className) {
    code.add(new CodeClaim(new Place("m/" + className + ".java", 1, 1), id, className));
    return classes(className);
  }

  Fixture withoutCode(String id) {
    code.removeIf(claim -> claim.id().equals(id));
    return this;
  }

  Fixture classes(String... names) {
    for (String name : names) {
      classes.put(name, "java.lang.Object");
    }
    return this;
  }

  Fixture withoutClass(String name) {
    classes.remove(name);
    return this;
  }

  /** A scenario that passed. */
  Fixture scenario(String name, Shows shows, String... ids) {
    TestId test = TestId.scenario("f/one.feature", name, scenarioLine++);
    for (String id : ids) {
      Place place = new Place(test.group(), test.line(), 3);
      tests.add(new TestClaim(place, id, test, Level.SYSTEM, shows));
    }
    rows.add(new ScenarioRow(test, test.line()));
    return ended(test, Outcome.PASSED);
  }

  /** A further row of a scenario, which was not run unless it is said how it ended. */
  Fixture row(String scenario, int row) {
    rows.add(new ScenarioRow(test(scenario), row));
    return this;
  }

  /** A test method that passed. */
  Fixture method(String id, String method, Level level, Shows shows) {
    TestId test = TestId.method("a.b.WarnerTest", method);
    tests.add(new TestClaim(new Place("m/WarnerTest.java", 5, 1), id, test, level, shows));
    return ended(test, Outcome.PASSED);
  }

  /** Every result of a scenario is replaced. */
  Fixture outcome(String scenario, Outcome outcome) {
    TestId test = test(scenario);
    results.removeIf(result -> result.test().equals(test));
    return ended(test, outcome);
  }

  /** A scenario ran, but on something else than what is there now. */
  Fixture unbound(String scenario, String reason) {
    TestId test = test(scenario);
    results.replaceAll(result -> result.test().equals(test) ? result.notRun(reason) : result);
    return this;
  }

  /** What the release says that it holds: digest by path. */
  Fixture released(String commit, Map<String, String> files) {
    released = Optional.of(release(commit, files));
    return this;
  }

  private static Released release(String commit, Map<String, String> files) {
    return new Released("out/manifest.json", commit, new TreeMap<>(files));
  }

  /** The tree when the tests ran; nothing if nobody wrote it down. */
  Fixture treeThen(Optional<TreeState> tree) {
    treeThen = tree;
    return this;
  }

  /** The tree now. */
  Fixture treeNow(TreeState tree) {
    treeNow = tree;
    return this;
  }

  /** A class was mutated, and these methods of its test noticed; nobody if there are none. */
  Fixture mutant(String className, String... noticedBy) {
    mutants.add(
        new Mutant(
            new Place("m/" + className + ".java", 7, 1),
            className,
            "decide",
            "negated conditional",
            noticedBy.length > 0,
            noticedBy.length,
            Arrays.stream(noticedBy).map(name -> TestId.method("a.b.WarnerTest", name)).toList()));
    return this;
  }

  Fixture withoutResultOf(String scenario) {
    TestId test = test(scenario);
    results.removeIf(result -> result.test().equals(test));
    return this;
  }

  /** A scenario is gone from its feature. */
  Fixture withoutScenario(String name) {
    TestId test = test(name);
    results.removeIf(result -> result.test().equals(test));
    rows.removeIf(row -> row.scenario().equals(test));
    tests.removeIf(claim -> claim.test().equals(test));
    return this;
  }

  Fixture withoutMethods() {
    tests.removeIf(claim -> !claim.test().isScenario());
    return this;
  }

  private Fixture ended(TestId test, Outcome outcome) {
    results.add(new TestResult(test, test.line(), outcome, new Place("r.ndjson", 1, 1)));
    return this;
  }

  private TestId test(String scenario) {
    return rows.stream()
        .map(ScenarioRow::scenario)
        .filter(test -> test.name().equals(scenario))
        .findFirst()
        .orElseThrow();
  }

  Fixture component(String purl) {
    components.add(Component.of(purl, new Place("bom.json", components.size() + 1, 1)));
    return this;
  }

  /** A compiled class has these methods, with descriptors. */
  Fixture methods(String className, String... names) {
    methods.put(className, List.of(names));
    return this;
  }

  /** RC-1 was taken out, and its test {@code works} ended so; stale if there is a reason. */
  Fixture effect(Outcome outcome, int called, String stale) {
    effects.add(
        new Effect(
            "RC-1",
            "a.c.Guard#guard",
            "skip",
            new Effect.Tested("x.jar", "a1", "b2"),
            "c3",
            new Effect.Taken(1, called),
            List.of(
                new Effect.Ended(TestId.method("a.b.WarnerTest", "works"), "d4", outcome, "why")),
            stale));
    return this;
  }

  Fixture withoutSbom() {
    sbom = false;
    components.clear();
    return this;
  }

  Fixture withoutResults() {
    withResults = false;
    results.clear();
    return this;
  }

  /** Changes the risk policy's text. */
  Fixture policy(String old, String replacement) {
    policy = policyOf(read("/small/risk/policy.yaml").replace(old, replacement));
    return this;
  }

  Fixture withoutPolicy() {
    policy = Optional.empty();
    return this;
  }

  Fixture paths(String... more) {
    paths.addAll(List.of(more));
    return this;
  }

  Fixture unclaimed(String file) {
    unclaimed.add(Place.startOf(file));
    return this;
  }

  /** Changes the model's text. */
  Fixture model(String old, String replacement) {
    if (!modelText.contains(old)) {
      throw new IllegalArgumentException("the model does not say " + old);
    }
    modelText = modelText.replace(old, replacement);
    return this;
  }

  /** What stands here now is what stood in the last baseline. */
  Fixture baseline() {
    Contents contents = Contents.of(read());
    baseline =
        Optional.of(
            new Baseline(
                "traceability/baseline.json",
                contents.items(),
                contents.scenarios(),
                contents.tests()));
    return this;
  }

  /** What a controlled file, a class or a test holds. */
  Fixture text(String name, String text) {
    texts.put(name, text);
    return this;
  }

  /** What was approved and accepted is judged as for a release. */
  Fixture forRelease() {
    release = true;
    return this;
  }

  /** What the rules say and nobody accepted. */
  List<Finding> findings() {
    return judged().open();
  }

  /** Everything the rules say, sorted out. */
  Judged judged() {
    Subject subject = subject();
    return Acceptances.judge(subject, Check.ofRelease(subject, released), release);
  }

  /** What one rule says. */
  List<String> says(RuleName rule) {
    return findings().stream().filter(f -> f.rule() == rule).map(Finding::words).toList();
  }

  /** What one rule says when no other is asked. */
  List<String> alone(RuleName name) {
    return foundAlone(name).stream().map(Finding::words).toList();
  }

  /** What one rule finds when no other is asked. */
  List<Finding> foundAlone(RuleName name) {
    Subject subject = subject();
    Findings findings = new Findings();
    Alone.of(name, released).forEach(rule -> rule.check(subject, findings));
    return findings.sorted().stream().filter(found -> found.rule() == name).toList();
  }

  /** The day of the run. */
  Fixture on(LocalDate day) {
    today = day;
    return this;
  }

  Subject subject() {
    return Subject.of(read(), withResults, today);
  }

  private Repository read() {
    TraceModel model = model();
    List<Item> read = new ArrayList<>();
    items.forEach(
        (id, fields) -> {
          String prefix = id.replaceFirst("-.*", "");
          String file = prefix + ".yaml";
          String text = "- {id: '" + id.replaceFirst("#.*", "") + "', title: t, " + fields + "}";
          read.addAll(ItemText.read(file, text, model, prefix));
        });
    for (String statement : statements) {
      String[] words = statement.split(" ");
      String file = "ifu/" + words[0] + "/use.md";
      read.addAll(ItemText.read(file, "- {id: " + words[1] + ", title: t, text: x}", model, "IFU"));
    }
    return new Repository(
        model,
        read,
        code,
        tests,
        rows,
        results,
        components,
        sbom,
        policy,
        baseline,
        unclaimed,
        classes,
        paths,
        Optional.of(new BoundTree(treeThen, treeNow, Set.of("a1", "b2"))),
        mutants,
        effects,
        methods,
        List.copyOf(signatures),
        new FixturePresent(Map.copyOf(texts)));
  }

  private TraceModel model() {
    return MODELS.computeIfAbsent(modelText, Fixture::model);
  }

  private static TraceModel model(String text) {
    try {
      return ModelReader.read("trace-model.yaml", text);
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<RiskPolicy> policyOf(String text) {
    try {
      return Optional.of(RiskPolicy.read("policy.yaml", text));
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(String resource) {
    try {
      return Files.readString(Path.of(Fixture.class.getResource(resource).toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
