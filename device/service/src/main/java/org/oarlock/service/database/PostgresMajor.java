package org.oarlock.service.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.oarlock.trace.annotations.Implements;

/** Major versions of PostgreSQL: one cannot read the files of another. */
@Implements("SRS-2709")
final class PostgresMajor {
  /** The one that travels in the jar; a newer server has not been tested. */
  static final int OURS = 18;

  private static final int OF_NUMBER = 10_000;

  private PostgresMajor() {}

  /** Refuses a data directory that another major version made. */
  static void check(Path data) throws IOException {
    Path file = data.resolve("PG_VERSION");
    String made = Files.readString(file, StandardCharsets.US_ASCII).strip();
    if (!made.equals(Integer.toString(OURS))) {
      throw new DatabaseException(
          "PostgreSQL "
              + made
              + " made the files in "
              + data
              + ", and PostgreSQL "
              + OURS
              + " of this release cannot read them. With the release that used them make a backup,"
              + " and restore it with this one into an empty storage directory");
    }
  }

  /**
   * Refuses a server that is newer than what was tested.
   *
   * @param number {@code server_version_num}
   */
  static void checkServer(String number) throws DatabaseException {
    int major = Integer.parseInt(number) / OF_NUMBER;
    if (major > OURS) {
      throw new DatabaseException(
          "the server is PostgreSQL "
              + major
              + ", and this release was tested with versions up to "
              + OURS
              + ". Use such a server, or a release of Oarlock for the newer one");
    }
  }
}
