package org.oarlock.trace.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.source.UnreadableFiles;

/** A copy of the small repository under git, to be changed and committed by a test. */
public final class Committed {

  private static final Path SMALL = Path.of("src/test/resources/small");

  private final Path root;

  private Committed(Path root) {
    this.root = root;
  }

  /** Copies the small repository into a folder and commits it as {@code v1}. */
  public static Committed small(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(SMALL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve(SMALL.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Committed committed = new Committed(root);
    committed.git("init", "-q");
    return committed.tag("v1");
  }

  /** Where it stands. */
  public Path root() {
    return root;
  }

  /** Commits everything under a tag. */
  public Committed tag(String name) throws IOException {
    git("add", "-A");
    git("-c", "user.name=n", "-c", "user.email=e@x", "commit", "-q", "-m", name);
    git("tag", name);
    return this;
  }

  /** Changes some words of a file. */
  public Committed replace(String file, String words, String others) throws IOException {
    String text = Files.readString(root.resolve(file));
    if (!text.contains(words)) {
      throw new AssertionError(file + " does not say " + words);
    }
    return write(file, text.replace(words, others));
  }

  /** Writes a file anew. */
  public Committed write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
    return this;
  }

  /** Takes a file away. */
  public Committed remove(String file) throws IOException {
    Files.delete(root.resolve(file));
    return this;
  }

  Subject subject() throws UnreadableFiles {
    return Subject.of(RepositoryReader.read(root, false), false, LocalDate.of(2026, 11, 23));
  }

  private void git(String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of("git"));
    line.addAll(List.of(arguments));
    Process process = new ProcessBuilder(line).directory(root.toFile()).inheritIO().start();
    try {
      if (process.waitFor() != 0) {
        throw new AssertionError("git " + List.of(arguments));
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
