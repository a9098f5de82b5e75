package org.oarlock.trace.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.read.Repository;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.UnreadableFiles;

/**
 * A repository as it stood at a commit, in a temporary folder until it is closed. What was built
 * then is not in git: claims of class files and results of tests are not there.
 */
@Implements("SRS-3601")
public final class Revision implements AutoCloseable {

  private final String name;
  private final Path folder;

  private Revision(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /** Takes a revision out of the history. */
  public static Revision of(Git git, String name) throws NoHistory, IOException {
    String commit = git.commit(name);
    Revision revision = new Revision(name, Files.createTempDirectory("oarlock-revision"));
    Path zip = Files.createTempFile("oarlock-revision", ".zip");
    try {
      git.archive(commit, zip);
      revision.unpack(zip);
      return revision;
    } catch (NoHistory | IOException e) {
      revision.close();
      throw e;
    } finally {
      Files.delete(zip);
    }
  }

  /** Where its files stand. */
  public Path root() {
    return folder;
  }

  /** Reads its items, scenarios and tags; what is unreadable is named with the revision. */
  public Repository read() throws UnreadableFiles {
    try {
      return RepositoryReader.read(folder, false);
    } catch (UnreadableFiles e) {
      List<Unreadable> named =
          e.files().stream()
              .map(
                  file ->
                      new Unreadable(
                          new Place(
                              name + ":" + file.place().file(),
                              file.place().line(),
                              file.place().column()),
                          file.reason().replace(folder.toString(), name)))
              .toList();
      throw new UnreadableFiles(named);
    }
  }

  private void unpack(Path zip) throws IOException {
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory() || !target.startsWith(folder)) {
          continue;
        }
        Files.createDirectories(target.getParent());
        Files.copy(entries, target);
      }
    }
  }

  @Override
  public void close() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException trouble)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
