package org.oarlock.trace.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.Binding;
import org.oarlock.trace.bind.BindingFile;
import org.oarlock.trace.bind.Bound;
import org.oarlock.trace.bind.BoundEffects;
import org.oarlock.trace.bind.BoundTree;
import org.oarlock.trace.bind.EffectFile;
import org.oarlock.trace.bind.TestDigests;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.evidence.Component;
import org.oarlock.trace.evidence.Effect;
import org.oarlock.trace.evidence.Mutant;
import org.oarlock.trace.evidence.ScenarioRow;
import org.oarlock.trace.evidence.TestClaim;
import org.oarlock.trace.evidence.TestResult;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.model.ModelReader;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.review.Signature;
import org.oarlock.trace.risk.RiskPolicy;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.UnreadableFiles;

/** Reads a repository as its trace model says. Goes on after a bad file, to name all of them. */
@Implements("SRS-3103")
public final class RepositoryReader {

  /** Where the model stands, from the root. */
  public static final String MODEL = TraceModel.FILE;

  private final SourceTree tree;
  private final TraceModel model;
  private final ReadMemory memory;
  private final List<Unreadable> troubles = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<CodeClaim> code = new ArrayList<>();
  private final List<TestClaim> tests = new ArrayList<>();
  private final List<ScenarioRow> rows = new ArrayList<>();
  private final Map<String, String> featureTexts = new LinkedHashMap<>();
  private final Map<String, String> classes = new TreeMap<>();
  private final PresentFiles present;

  private RepositoryReader(SourceTree tree, TraceModel model, ReadMemory memory) {
    this.tree = tree;
    this.model = model;
    this.memory = memory;
    this.present = new PresentFiles(tree, !model.sources().classes().isEmpty());
  }

  /** Reads only the model. */
  public static TraceModel model(Path root) throws UnreadableFiles {
    try {
      return model(SourceTree.of(root));
    } catch (Unreadable e) {
      throw new UnreadableFiles(List.of(e));
    }
  }

  private static TraceModel model(SourceTree tree) throws Unreadable {
    if (!tree.has(MODEL)) {
      throw new Unreadable(
          Place.startOf(MODEL), "there is no trace model below " + tree.root() + "; see -C DIR");
    }
    return ModelReader.read(MODEL, tree.text(MODEL));
  }

  /**
   * Reads everything.
   *
   * @param withResults whether results of tests and the bill of materials are read as well
   */
  public static Repository read(Path root, boolean withResults) throws UnreadableFiles {
    return read(root, withResults, new ReadMemory());
  }

  /**
   * Reads what was written since the last look, and takes the rest from memory.
   *
   * @param withResults whether results of tests and the bill of materials are read as well
   */
  public static Repository read(Path root, boolean withResults, ReadMemory memory)
      throws UnreadableFiles {
    RepositoryReader reader;
    try {
      SourceTree tree = SourceTree.of(root);
      TraceModel model = model(tree);
      memory.under(tree.text(MODEL));
      reader = new RepositoryReader(tree, model, memory);
    } catch (Unreadable e) {
      throw new UnreadableFiles(List.of(e));
    }
    Repository repository = reader.read(withResults);
    if (!reader.troubles.isEmpty()) {
      throw new UnreadableFiles(reader.troubles);
    }
    return repository;
  }

  private Repository read(boolean withResults) {
    if (withResults && tree.has(EffectFile.FILE)) {
      BoundEffects.begin(tree, memory.digests());
    }
    troubles.addAll(LinkedFiles.in(tree, model));
    readItems();
    readFeatures();
    readClasses();
    each(
        memory.comments(),
        tree.files(model.sources().comments()),
        file -> CommentTags.read(file, tree.text(file)),
        (file, claims) -> code.addAll(claims));
    List<TestResult> results = new ArrayList<>();
    List<Component> components = new ArrayList<>();
    List<BoundTree> trees = new ArrayList<>();
    List<Mutant> mutants = new ArrayList<>();
    List<Effect> effects = new ArrayList<>();
    List<String> sboms = withResults ? tree.files(model.sources().sbom()) : List.of();
    if (withResults) {
      attempt(
          () -> {
            Bound bound = Bound.of(tree, binding(), model.sources(), memory.digests());
            ResultReader reader =
                new ResultReader(tree, model.sources(), memory, bound, featureTexts, troubles);
            results.addAll(reader.read());
            mutants.addAll(reader.mutants());
            trees.add(bound.tree());
            if (tree.has(EffectFile.FILE)) {
              TestDigests digests = TestWords.digests(tree, model.sources(), rows);
              effects.addAll(new BoundEffects(tree, digests, memory.digests()).read(items));
            }
          });
      // Several formats of one build may lie beside each other: the first names the release.
      sboms.stream()
          .limit(1)
          .forEach(f -> attempt(() -> components.addAll(SbomFile.read(f, tree.text(f)))));
    }
    Set<String> paths = new HashSet<>(tree.files());
    paths.addAll(tree.folders(List.of("**")));
    return new Repository(
        model,
        items,
        code,
        tests,
        rows,
        results,
        components,
        !sboms.isEmpty(),
        policy(),
        baseline(),
        unclaimed(),
        classes,
        paths,
        trees.stream().findFirst(),
        mutants,
        effects,
        NamedMethods.of(tree, model.sources().classes(), items),
        signatures(),
        present);
  }

  private Optional<Binding> binding() throws Unreadable {
    return tree.has(Binding.FILE)
        ? Optional.of(
            memory
                .binding()
                .of(tree, Binding.FILE, file -> BindingFile.read(file, tree.text(file))))
        : Optional.empty();
  }

  private List<Signature> signatures() {
    List<Signature> found = new ArrayList<>();
    for (String file : tree.files(List.of(Signature.FILES))) {
      attempt(() -> found.add(Signature.read(file, tree.text(file))));
    }
    return found;
  }

  private void readItems() {
    Map<String, List<Kind>> kindsOfFile = new TreeMap<>();
    for (Kind kind : model.kinds().values()) {
      for (String file : tree.files(kind.files())) {
        kindsOfFile.computeIfAbsent(file, f -> new ArrayList<>()).add(kind);
      }
    }
    each(
        memory.items(),
        List.copyOf(kindsOfFile.keySet()),
        file -> items(file, kindsOfFile.getOrDefault(file, List.of())),
        (file, found) -> items.addAll(found));
  }

  private List<Item> items(String file, List<Kind> kinds) throws Unreadable {
    return file.endsWith(".md")
        ? MarkdownReader.read(file, tree.text(file), kinds)
        : ItemReader.read(file, tree.text(file), kinds);
  }

  private void readFeatures() {
    each(
        memory.features(),
        tree.files(model.sources().features()),
        file -> {
          String text = tree.text(file);
          return Map.entry(text, Features.read(file, text));
        },
        (file, read) -> {
          featureTexts.put(file, read.getKey());
          tests.addAll(read.getValue().claims());
          rows.addAll(read.getValue().rows());
        });
  }

  private void readClasses() {
    JavaSources sources = new JavaSources(tree);
    readClasses(model.sources().classes(), sources);
    readClasses(model.sources().testClasses(), sources);
  }

  private void readClasses(List<String> globs, JavaSources sources) {
    List<String> files = new ArrayList<>();
    for (String folder : tree.folders(globs)) {
      files.addAll(tree.files(List.of(folder + "/**.class")));
    }
    files.removeIf(file -> file.endsWith("/module-info.class"));
    each(
        memory.classes(),
        files,
        file -> ClassFiles.read(file, tree.bytes(file), sources),
        (file, found) -> {
          classes.put(found.className(), found.superclass());
          present.classFile(found.className(), file);
          code.addAll(found.code());
          tests.addAll(found.tests());
        });
  }

  private Optional<RiskPolicy> policy() {
    String file = model.policy().riskFile();
    List<RiskPolicy> found = new ArrayList<>();
    if (tree.has(file)) {
      attempt(() -> found.add(RiskPolicy.read(file, tree.text(file))));
    }
    return found.stream().findFirst();
  }

  private Optional<Baseline> baseline() {
    List<Baseline> found = new ArrayList<>();
    if (tree.has(model.baseline())) {
      attempt(() -> found.add(BaselineFile.read(model.baseline(), tree.text(model.baseline()))));
    }
    return found.stream().findFirst();
  }

  private List<Place> unclaimed() {
    Set<String> claimed = new HashSet<>(Set.of(model.policy().riskFile()));
    model.kinds().values().forEach(kind -> claimed.addAll(tree.files(kind.files())));
    return tree.files(model.sources().quality()).stream()
        .filter(file -> !claimed.contains(file))
        .map(Place::startOf)
        .toList();
  }

  /**
   * Reads files on every core and takes what they hold in the order of the files, so that the
   * result is the same however many cores there are.
   */
  private <T> void each(
      ReadMemory.Kept<T> kept,
      List<String> files,
      ReadMemory.Reader<T> reader,
      BiConsumer<String, T> taken) {
    files.parallelStream()
        .map(file -> Attempt.of(file, one -> kept.of(tree, one, reader)))
        .toList()
        .forEach(
            attempt -> {
              attempt.held().ifPresent(held -> taken.accept(attempt.file(), held));
              attempt.trouble().ifPresent(troubles::add);
            });
  }

  private void attempt(Reading reading) {
    try {
      reading.run();
    } catch (Unreadable e) {
      troubles.add(e);
    }
  }

  /** Something that may meet an unreadable file. */
  @FunctionalInterface
  interface Reading {
    void run() throws Unreadable;
  }

  /** What a file holds, or why it could not be read. */
  private record Attempt<T>(String file, Optional<T> held, Optional<Unreadable> trouble) {

    static <T> Attempt<T> of(String file, ReadMemory.Reader<T> reader) {
      try {
        return new Attempt<>(file, Optional.of(reader.read(file)), Optional.empty());
      } catch (Unreadable e) {
        return new Attempt<>(file, Optional.empty(), Optional.of(e));
      }
    }
  }
}
