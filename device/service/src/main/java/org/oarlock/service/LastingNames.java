package org.oarlock.service;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Names of files that outlive a power cut: forcing a file leaves its name in the folder behind. */
public final class LastingNames {
  private LastingNames() {}

  /** Writes the names that {@code folder} holds, not those below it, to disk. */
  public static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
