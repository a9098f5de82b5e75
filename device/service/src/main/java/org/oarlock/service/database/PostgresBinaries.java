package org.oarlock.service.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.oarlock.service.Sha256;

/** The PostgreSQL programs that travel in the jar, unpacked once beside the data. */
final class PostgresBinaries {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final int DIGITS_IN_NAME = 16;
  private static final int EXECUTABLE = 0100;

  private PostgresBinaries() {}

  /**
   * The folder with {@code bin/}, {@code lib/} and {@code share/}, named after the digest of the
   * archive, so that another version never mixes with it.
   */
  static Path unpackedUnder(Path directory) throws IOException {
    Path home = directory.resolve("postgresql-" + digest().substring(0, DIGITS_IN_NAME));
    if (!Files.isDirectory(home)) {
      Path draft = Files.createTempDirectory(directory, "postgresql-draft-");
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
      try {
        unpack(draft);
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(draft);
      }
    }
    return home;
  }

  private static InputStream archive() throws DatabaseException {
    InputStream stream = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
    if (stream == null) {
      throw new DatabaseException(
          "the program carries no PostgreSQL; name an external one under 'database'");
    }
    return new BufferedInputStream(stream);
  }

  private static String digest() throws IOException {
    try (InputStream in = archive()) {
      return Sha256.of(in);
    }
  }

  private static void unpack(Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(archive()))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new DatabaseException("the PostgreSQL archive names a place outside itself");
        }
        place(tar, entry, path);
      }
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    boolean executable = (entry.getMode() & EXECUTABLE) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
