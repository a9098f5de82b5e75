package org.oarlock.trace.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.read.Repository;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.source.Scratch;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.UnreadableFiles;

/**
 * A repository as it stood at a commit, in a temporary folder until it is closed. What was built
 * then is not in git: claims of class files and results of tests are not there.
 */
@Implements("SRS-3601")
public final class Revision implements AutoCloseable {

  private final String name;
  private final Scratch scratch;
  private final Path folder;

  private Revision(String name, Scratch scratch) {
    this.name = name;
    this.scratch = scratch;
    this.folder = scratch.folder().resolve("files");
  }

  /** Takes a revision out of the history. */
  public static Revision of(Git git, String name) throws NoHistory, IOException {
    String commit = git.commit(name);
    Revision revision = new Revision(name, Scratch.of("oarlock-revision"));
    Path zip = revision.scratch.folder().resolve("archive.zip");
    try {
      Files.createDirectory(revision.folder);
      git.archive(commit, zip);
      revision.unpack(zip);
      Files.delete(zip);
      return revision;
    } catch (NoHistory | IOException e) {
      revision.close();
      throw e;
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
        scratch.makeFolders(target.getParent());
        Files.copy(entries, target);
      }
    }
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
