package org.oarlock.trace.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.Binding;
import org.oarlock.trace.bind.BindingFile;
import org.oarlock.trace.bind.Digests;
import org.oarlock.trace.bind.FileFact;
import org.oarlock.trace.bind.Snapshot;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.model.Sources;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.report.JsonText;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.UnreadableFiles;

/** A copy, what a check says of it clean, and what it says of it with one seed at a time. */
@Implements("SRS-3801")
final class Bench {

  private final String name;
  private final Copy copy;
  private final Sight sight;
  private final Map<Depth, Answer> clean = new EnumMap<>(Depth.class);

  /** Looks with the given rules, for example with one of them taken away. */
  Bench(String name, Copy copy, LocalDate today, Sight.Checking check) {
    this.name = name;
    this.copy = copy;
    this.sight = new Sight(copy.root(), today, check);
  }

  String name() {
    return name;
  }

  Copy copy() {
    return copy;
  }

  /** What was read of the clean copy. */
  Subject subject(boolean withResults) throws UnreadableFiles {
    return sight.subject(withResults);
  }

  /** What a check says of the clean copy. */
  Answer clean(Depth depth) {
    return clean.computeIfAbsent(depth, sight::look);
  }

  /** Plants a seed, looks, and takes it back. */
  Trial trial(String group, Seed seed) throws IOException, UnreadableFiles {
    Answer before = clean(seed.depth());
    Answer after;
    Copy.Undo undo = copy.plant(seed.edits());
    try {
      boolean again = seed.boundAgain() && has(Binding.FILE);
      after = again ? lookBound(seed) : sight.look(seed.depth());
    } finally {
      undo.run();
    }
    Optional<String> met =
        after.failure().isEmpty() ? seed.expectation().met(before, after) : Optional.empty();
    Verdict verdict =
        met.<Verdict>map(Verdict.Found::new)
            .orElseGet(() -> new Verdict.Missed(said(before, after)));
    return new Trial(
        group,
        seed.title(),
        name,
        seed.expectation().words(),
        seed.edits().stream().map(Edit::file).distinct().toList(),
        verdict);
  }

  private Answer lookBound(Seed seed) throws IOException, UnreadableFiles {
    Copy.Undo undo = copy.plant(List.of(boundAgain(seed.edits())));
    try {
      return sight.look(seed.depth());
    } finally {
      undo.run();
    }
  }

  /** Writes down what is there as what was tested. */
  void bind() throws IOException, UnreadableFiles {
    try {
      Sources sources = RepositoryReader.model(copy.root()).sources();
      Binding binding = Snapshot.whole(SourceTree.of(copy.root()), sources);
      copy.plant(List.of(Edit.text(Binding.FILE, JsonText.write(BindingFile.json(binding)))));
    } catch (Unreadable e) {
      throw new UnreadableFiles(List.of(e));
    }
  }

  /** What was written down, with edited reports in the place of those that were bound. */
  private Edit boundAgain(List<Edit> edits) throws IOException, UnreadableFiles {
    Binding then;
    try {
      then = BindingFile.read(Binding.FILE, Files.readString(copy.at(Binding.FILE)));
    } catch (Unreadable e) {
      throw new UnreadableFiles(List.of(e));
    }
    SortedMap<String, FileFact> results = new TreeMap<>(then.results());
    for (Edit edit : edits) {
      FileFact known = results.remove(edit.file());
      if (known != null && edit.content().isPresent()) {
        results.put(edit.file(), new FileFact(Digests.of(edit.content().get()), known.written()));
      }
    }
    Binding again =
        new Binding(
            then.tree(),
            then.platform(),
            then.artefacts(),
            then.classes(),
            then.sources(),
            then.features(),
            results,
            then.packed());
    return Edit.text(Binding.FILE, JsonText.write(BindingFile.json(again)));
  }

  private static String said(Answer before, Answer after) {
    if (!after.failure().isEmpty()) {
      return "the tool failed: " + after.failure();
    }
    if (!after.unreadable().isEmpty()) {
      return "unreadable: " + after.unreadable().get(0);
    }
    List<String> fresh = after.newSince(before).stream().limit(3).map(Object::toString).toList();
    return fresh.isEmpty() ? "nothing" : String.join("; ", fresh);
  }

  /** Whether a file of the clean copy is there. */
  boolean has(String file) {
    return Files.isRegularFile(copy.at(file));
  }
}
