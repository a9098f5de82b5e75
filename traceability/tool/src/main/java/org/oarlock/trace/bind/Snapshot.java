package org.oarlock.trace.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.model.Sources;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/** Takes the facts of a repository as it is at this moment. */
@Implements("SRS-3201")
public final class Snapshot {

  private final SourceTree tree;
  private final Sources sources;
  private final DigestMemory digests;

  private Snapshot(SourceTree tree, Sources sources, DigestMemory digests) {
    this.tree = tree;
    this.sources = sources;
    this.digests = digests;
  }

  /** Everything but what is packed in the artefacts: that follows from their digests. */
  public static Binding of(SourceTree tree, Sources sources, DigestMemory memory)
      throws Unreadable {
    return new Snapshot(tree, sources, memory).take(new TreeMap<>());
  }

  /** Everything, to be written down. */
  public static Binding whole(SourceTree tree, Sources sources) throws Unreadable {
    Snapshot snapshot = new Snapshot(tree, sources, new DigestMemory());
    Binding facts = snapshot.take(new TreeMap<>());
    SortedMap<String, SortedMap<String, String>> packed = new TreeMap<>();
    for (String artefact : facts.artefacts().keySet()) {
      if (artefact.endsWith(".jar")) {
        packed.put(artefact, PackedClasses.of(tree, artefact, facts.classes()));
      }
    }
    return new Binding(
        facts.tree(),
        facts.platform(),
        facts.artefacts(),
        facts.classes(),
        facts.sources(),
        facts.features(),
        facts.results(),
        packed);
  }

  private Binding take(SortedMap<String, SortedMap<String, String>> packed) throws Unreadable {
    List<String> artefacts = new ArrayList<>(sources.builtFrom());
    artefacts.addAll(sources.sbom());
    List<String> results = new ArrayList<>(sources.junit());
    results.addAll(sources.messages());
    results.addAll(sources.mutations());
    SortedMap<String, ClassFolder> classes = classes();
    return new Binding(
        WorkTree.of(tree, digests),
        Platform.here(),
        facts(artefacts),
        classes,
        moduleSources(classes),
        digests(sources.features()),
        facts(results),
        packed);
  }

  private SortedMap<String, FileFact> facts(List<String> globs) throws Unreadable {
    SortedMap<String, FileFact> facts = new TreeMap<>();
    for (String file : tree.files(globs)) {
      facts.put(file, new FileFact(digests.of(tree, file), tree.written(file).orElse(0L)));
    }
    return facts;
  }

  private SortedMap<String, String> digests(List<String> globs) throws Unreadable {
    SortedMap<String, String> found = new TreeMap<>();
    for (String file : tree.files(globs)) {
      found.put(file, digests.of(tree, file));
    }
    return found;
  }

  private SortedMap<String, ClassFolder> classes() throws Unreadable {
    List<String> globs = new ArrayList<>(sources.classes());
    globs.addAll(sources.testClasses());
    SortedMap<String, ClassFolder> folders = new TreeMap<>();
    for (String folder : tree.folders(globs)) {
      SortedMap<String, String> files = new TreeMap<>();
      long written = 0;
      for (String file : tree.below(folder)) {
        files.put(file.substring(folder.length() + 1), digests.of(tree, file));
        if (file.endsWith(".class")) {
          written = Math.max(written, tree.written(file).orElse(0L));
        }
      }
      folders.put(folder, new ClassFolder(files, written));
    }
    return folders;
  }

  private SortedMap<String, String> moduleSources(SortedMap<String, ClassFolder> classes)
      throws Unreadable {
    SortedMap<String, String> modules = new TreeMap<>();
    for (String folder : classes.keySet()) {
      String module = module(folder);
      if (!modules.containsKey(module)) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String file : tree.below(module.isEmpty() ? "src" : module + "/src")) {
          files.put(file, digests.of(tree, file));
        }
        modules.put(module, Digests.of(files));
      }
    }
    return modules;
  }

  /** The module whose build folder holds a path; empty for the root. */
  public static String module(String path) {
    int target = ("/" + path).indexOf("/target/");
    return target <= 0 ? "" : path.substring(0, target - 1);
  }
}
