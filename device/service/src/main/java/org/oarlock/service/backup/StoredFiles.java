package org.oarlock.service.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a storage directory that belong into a backup. */
final class StoredFiles {
  /** The database is copied by its rows; what is on its way in was not acknowledged. */
  private static final Set<String> LEFT_OUT =
      Set.of("database", "incoming", "oarlock.lock", UpgradeCopy.FOLDER);

  private StoredFiles() {}

  /**
   * Paths within {@code storage}, sorted; without drafts, which a file replaces when it is whole.
   */
  static List<String> of(Path storage) throws IOException {
    try (Stream<Path> files = Files.walk(storage)) {
      return files
          .filter(Files::isRegularFile)
          .map(storage::relativize)
          .filter(file -> !LEFT_OUT.contains(file.getName(0).toString()))
          .map(Path::toString)
          .filter(name -> !name.endsWith(".part"))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw new IOException("a folder vanished while it was read; run the backup again", e);
    }
  }

  /**
   * What stands in {@code storage} although nothing was restored yet; empty when it may be used.
   */
  static List<Path> inTheWay(Path storage) throws IOException {
    try (Stream<Path> entries = Files.list(storage)) {
      return entries.filter(each -> !each.endsWith("oarlock.lock")).sorted().toList();
    }
  }
}
