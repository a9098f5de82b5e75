package org.oarlock.trace.bind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.model.Sources;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/**
 * Why a result is no evidence for what is there now. Built-in: no model can switch it off. Each
 * answer is the reason in words; no answer means that the evidence holds.
 */
@Implements("SRS-3203")
public final class Bound {

  private static final String UNBOUND =
      "nothing says what was tested; `trace bind` writes it down when the tests have run";

  private final Optional<Binding> then;
  private final Binding now;
  private final Optional<String> system;
  private final Sources sources;
  private final Map<String, Optional<String>> folders = new TreeMap<>();

  private Bound(Optional<Binding> then, Binding now, Sources sources, Optional<String> built) {
    this.then = then;
    this.now = now;
    this.sources = sources;
    this.system = then.flatMap(facts -> artefacts(facts).or(() -> built));
  }

  /**
   * Compares what was written down with what is there now.
   *
   * @param then nothing if nobody wrote it down
   */
  public static Bound of(
      SourceTree tree, Optional<Binding> then, Sources sources, DigestMemory memory)
      throws Unreadable {
    Binding now = Snapshot.of(tree, sources, memory);
    Optional<String> built = Optional.empty();
    for (String artefact : now.artefacts().keySet()) {
      if (then.isPresent() && built.isEmpty() && artefact.endsWith(".jar")) {
        built = BuildInputs.changed(tree, artefact, memory);
      }
    }
    return new Bound(then, now, sources, built);
  }

  /** The tree when the tests ran and now, and what was tested. */
  public BoundTree tree() {
    Set<String> tested = new TreeSet<>();
    then.ifPresent(facts -> facts.artefacts().values().forEach(file -> tested.add(file.sha256())));
    return new BoundTree(then.map(Binding::tree), now.tree(), tested);
  }

  /** A report of scenarios: system evidence, bound to artefacts, bill of materials and glue. */
  public Optional<String> scenarios(String report, RunFacts run) {
    if (then.isEmpty()) {
      return Optional.of(UNBOUND);
    }
    Binding facts = then.get();
    return report(facts, report)
        .or(() -> platform(run))
        .or(() -> system)
        .or(() -> younger(facts, run.startedAt()))
        .or(() -> glue(facts, report, run));
  }

  /** A report of test methods: unit evidence, bound to the class files on its class path. */
  public Optional<String> methods(String report, RunFacts run) {
    if (then.isEmpty()) {
      return Optional.of(UNBOUND);
    }
    Binding facts = then.get();
    Optional<String> reason = report(facts, report).or(() -> platform(run));
    if (run.classFolders().isEmpty()) {
      return reason.or(() -> Optional.of("the report does not say on which class files it ran"));
    }
    long written = facts.results().getOrDefault(report, new FileFact("", 0)).written();
    for (String folder : run.classFolders()) {
      reason = reason.or(() -> folder(facts, folder)).or(() -> compiled(facts, folder, written));
    }
    return reason;
  }

  /** A report of mutants, bound to the class files and tests of its module. */
  public Optional<String> mutants(String report) {
    if (then.isEmpty()) {
      return Optional.of(UNBOUND);
    }
    Binding facts = then.get();
    String module = Snapshot.module(report);
    String target = module.isEmpty() ? "target" : module + "/target";
    return report(facts, report)
        .or(() -> folder(facts, target + "/classes"))
        .or(
            () ->
                there(facts, target + "/test-classes")
                    ? folder(facts, target + "/test-classes")
                    : Optional.empty());
  }

  private boolean there(Binding facts, String folder) {
    return facts.classes().containsKey(folder) || now.classes().containsKey(folder);
  }

  private Optional<String> report(Binding facts, String report) {
    FileFact known = facts.results().get(report);
    FileFact here = now.results().get(report);
    if (known == null || here == null || !known.sha256().equals(here.sha256())) {
      return Optional.of("the report is not the one that was bound");
    }
    return Optional.empty();
  }

  private Optional<String> platform(RunFacts run) {
    return differs("Java", run.platform().java(), now.platform().java())
        .or(() -> differs("the system", run.platform().system(), now.platform().system()));
  }

  private static Optional<String> differs(String what, String ran, String here) {
    return ran.equals(here)
        ? Optional.empty()
        : Optional.of("it ran on another " + what.replaceFirst("^the ", "") + " (" + ran + ")");
  }

  private Optional<String> artefacts(Binding facts) {
    for (String glob : sources.builtFrom()) {
      if (glob.matches("[^*?\\[{]+") && !facts.artefacts().containsKey(glob)) {
        return Optional.of(glob + " was not there when it ran");
      }
    }
    SortedMap<String, FileFact> all = new TreeMap<>(facts.artefacts());
    now.artefacts().forEach(all::putIfAbsent);
    for (String artefact : all.keySet()) {
      FileFact before = facts.artefacts().get(artefact);
      FileFact after = now.artefacts().get(artefact);
      if (after == null) {
        return Optional.of(artefact + ", which was tested, is gone");
      }
      if (before == null || !before.sha256().equals(after.sha256())) {
        return Optional.of("another " + artefact + " was tested");
      }
    }
    return Optional.empty();
  }

  /** A build may give its jars a fixed time, so their classes are asked as well. */
  private static Optional<String> younger(Binding facts, long startedAt) {
    Optional<String> artefact =
        facts.artefacts().entrySet().stream()
            .filter(file -> file.getValue().written() > startedAt)
            .map(file -> file.getKey() + " was built after the run began")
            .findFirst();
    return artefact.or(
        () ->
            facts.classes().entrySet().stream()
                .filter(folder -> !isTest(folder.getKey()))
                .filter(folder -> folder.getValue().written() > startedAt)
                .map(folder -> "classes in " + folder.getKey() + " were compiled after it began")
                .findFirst());
  }

  private static boolean isTest(String folder) {
    return folder.endsWith("/test-classes") || folder.equals("test-classes");
  }

  private Optional<String> glue(Binding facts, String report, RunFacts run) {
    String module = Snapshot.module(report);
    String glue = module.isEmpty() ? "target/test-classes" : module + "/target/test-classes";
    ClassFolder folder = facts.classes().get(glue);
    if (folder == null) {
      return Optional.ofNullable(now.classes().get(glue))
          .map(there -> "its glue in " + glue + " was not there when it ran");
    }
    return folder(facts, glue)
        .or(
            () ->
                folder.written() > run.startedAt()
                    ? Optional.of("its glue in " + glue + " was compiled after the run began")
                    : Optional.empty());
  }

  private static Optional<String> compiled(Binding facts, String folder, long written) {
    ClassFolder known = facts.classes().get(folder);
    return known != null && known.written() > written
        ? Optional.of("classes in " + folder + " were compiled after it ran")
        : Optional.empty();
  }

  private Optional<String> folder(Binding facts, String folder) {
    return folders.computeIfAbsent(folder, name -> sameFolder(facts, name));
  }

  private Optional<String> sameFolder(Binding facts, String folder) {
    ClassFolder before = facts.classes().get(folder);
    ClassFolder after = now.classes().get(folder);
    if (before == null && after == null && looked(folder)) {
      return Optional.empty();
    }
    if (before == null || after == null) {
      return Optional.of("its classes in " + folder + " are not those that were bound");
    }
    SortedMap<String, String> all = new TreeMap<>(before.files());
    after.files().forEach(all::putIfAbsent);
    for (String file : all.keySet()) {
      String digest = before.files().getOrDefault(file, "");
      if (!digest.equals(after.files().getOrDefault(file, ""))) {
        return Optional.of(folder + "/" + file + " has changed since it ran");
      }
    }
    String module = Snapshot.module(folder);
    if (!facts.sources().getOrDefault(module, "").equals(now.sources().get(module))) {
      return Optional.of(
          "the sources of "
              + (module.isEmpty() ? "the root" : module)
              + " have changed since it ran");
    }
    return isTest(folder) ? Optional.empty() : packed(facts, folder, before);
  }

  /** Whether the folder would have been bound had it been there: a module of tests has no other. */
  private boolean looked(String folder) {
    return Stream.of(sources.classes(), sources.testClasses())
        .anyMatch(globs -> !SourceTree.named(List.of(folder), globs).isEmpty());
  }

  /** Class files that were tested have to be those inside the jar, if the jar holds the module. */
  private static Optional<String> packed(Binding facts, String folder, ClassFolder tested) {
    for (Map.Entry<String, SortedMap<String, String>> jar : facts.packed().entrySet()) {
      SortedMap<String, String> inside = jar.getValue();
      if (tested.files().keySet().stream().noneMatch(inside::containsKey)) {
        continue;
      }
      for (Map.Entry<String, String> file : tested.files().entrySet()) {
        boolean isClass = file.getKey().endsWith(".class");
        if (isClass && !file.getValue().equals(inside.get(file.getKey()))) {
          return Optional.of(
              folder + "/" + file.getKey() + " is not the class inside " + jar.getKey());
        }
      }
    }
    return Optional.empty();
  }
}
