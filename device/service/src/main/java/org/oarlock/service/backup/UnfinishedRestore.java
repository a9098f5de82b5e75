package org.oarlock.service.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.oarlock.service.LastingNames;
import org.oarlock.trace.annotations.Implements;

/** Marks a storage directory into which something is being restored, so that no device uses it. */
@Implements("SRS-4504")
public final class UnfinishedRestore {
  private static final String MARK = "restore.unfinished";

  private UnfinishedRestore() {}

  /**
   * Refuses a directory in which a restore was broken off.
   *
   * @throws IOException saying what to do
   */
  public static void refuse(Path storage) throws IOException {
    if (Files.exists(storage.resolve(MARK))) {
      throw new IOException(
          "a restore into "
              + storage
              + " did not end; empty that folder (and drop the schema 'oarlock' of an external"
              + " database) and restore again");
    }
  }

  static void begin(Path storage) throws IOException {
    Files.createFile(storage.resolve(MARK));
    LastingNames.force(storage);
  }

  static void end(Path storage) throws IOException {
    Files.delete(storage.resolve(MARK));
    LastingNames.force(storage);
  }
}
