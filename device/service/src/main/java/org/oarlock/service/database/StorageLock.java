package org.oarlock.service.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a storage directory for one process; the system lets go of it when the process dies. */
public final class StorageLock implements AutoCloseable {
  private final FileChannel channel;

  private StorageLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes {@code directory}.
   *
   * @throws DatabaseException when another process has it
   */
  public static StorageLock take(Path directory) throws IOException {
    Files.createDirectories(directory);
    FileChannel channel =
        FileChannel.open(
            directory.resolve("oarlock.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new StorageLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Taken by this very process: the same answer.
    }
    channel.close();
    throw new DatabaseException(
        "another Oarlock uses " + directory + "; stop it or name another storage.directory");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
