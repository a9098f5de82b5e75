package org.oarlock.trace.selftest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.Binding;
import org.oarlock.trace.model.Sources;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.source.Scratch;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.UnreadableFiles;

/**
 * A copy of a repository in a temporary folder. Seeds are planted here and taken back; the original
 * is only read.
 */
@Implements("SRS-3801")
final class Copy implements AutoCloseable {

  private final Scratch scratch;
  private final Path root;

  private Copy(Scratch scratch) {
    this.scratch = scratch;
    this.root = scratch.folder();
  }

  /** An empty one. */
  static Copy empty() throws IOException {
    return new Copy(Scratch.of("oarlock-selftest-"));
  }

  /** Larger files below a build folder are copied only if the model names them. */
  private static final long SMALL = 1 << 18;

  /**
   * Copies everything that the tool may read, with the times at which it was written. What else a
   * build left behind is stood for by empty files: that it is there may be asked, its bytes not.
   */
  static Copy of(Path original) throws IOException, UnreadableFiles {
    Set<String> read = read(original);
    Copy copy = empty();
    try {
      copy.fill(original, read);
      return copy;
    } catch (IOException | RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  private static Set<String> read(Path original) throws UnreadableFiles {
    Sources sources = RepositoryReader.model(original).sources();
    List<String> globs = new ArrayList<>(sources.builtFrom());
    globs.add(Binding.FILE);
    Stream.of(sources.messages(), sources.junit(), sources.sbom(), sources.mutations())
        .forEach(globs::addAll);
    try {
      SourceTree tree = SourceTree.of(original);
      Set<String> read = new HashSet<>(tree.files(globs));
      for (List<String> classes : List.of(sources.classes(), sources.testClasses())) {
        tree.folders(classes).forEach(folder -> read.addAll(tree.below(folder)));
      }
      return read;
    } catch (Unreadable e) {
      throw new UnreadableFiles(List.of(e));
    }
  }

  private void fill(Path original, Set<String> read) throws IOException {
    Files.walkFileTree(
        original,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!folder.equals(original) && SourceTree.isSkipped(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            scratch.makeFolders(at(original.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String path = original.relativize(file).toString().replace('\\', '/');
            boolean asked = attributes.size() <= SMALL || read.contains(path);
            if (!attributes.isRegularFile()) {
              return FileVisitResult.CONTINUE;
            }
            if (asked || !("/" + path).contains("/target/")) {
              Files.copy(file, at(path), StandardCopyOption.COPY_ATTRIBUTES);
            } else {
              Files.createFile(at(path));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  Path root() {
    return root;
  }

  Path at(String file) {
    return root.resolve(file);
  }

  /** Makes the edits and returns what undoes them. */
  Undo plant(List<Edit> edits) throws IOException {
    Map<String, Optional<Saved>> before = new TreeMap<>();
    try {
      for (Edit edit : edits) {
        Path file = at(edit.file());
        before.putIfAbsent(edit.file(), Saved.of(file));
        if (edit.content().isPresent()) {
          scratch.makeFolders(file.resolveSibling("."));
          Files.write(file, edit.content().get());
        } else {
          Files.deleteIfExists(file);
        }
      }
      return () -> restore(before);
    } catch (IOException e) {
      restore(before);
      throw e;
    }
  }

  private void restore(Map<String, Optional<Saved>> before) throws IOException {
    for (Map.Entry<String, Optional<Saved>> entry : before.entrySet()) {
      Path file = at(entry.getKey());
      if (entry.getValue().isPresent()) {
        Files.write(file, entry.getValue().get().bytes());
        Files.setLastModifiedTime(file, entry.getValue().get().written());
      } else {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }

  /** Takes a seed back. */
  interface Undo {
    void run() throws IOException;
  }

  private record Saved(byte[] bytes, FileTime written) {

    static Optional<Saved> of(Path file) throws IOException {
      return Files.isRegularFile(file)
          ? Optional.of(new Saved(Files.readAllBytes(file), Files.getLastModifiedTime(file)))
          : Optional.empty();
    }
  }
}
