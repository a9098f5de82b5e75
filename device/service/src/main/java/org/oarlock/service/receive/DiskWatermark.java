package org.oarlock.service.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Says whether there is still room. Below the reserve nothing is taken in, so that what was taken
 * can still be worked on.
 */
final class DiskWatermark {
  private final Path directory;
  private final long reserveBytes;

  DiskWatermark(Path directory, long reserveBytes) {
    this.directory = directory;
    this.reserveBytes = reserveBytes;
  }

  Room room() throws IOException {
    long free = Files.getFileStore(directory).getUsableSpace();
    if (free < reserveBytes) {
      return Room.NONE;
    }
    return free < 2 * reserveBytes ? Room.SHORT : Room.ENOUGH;
  }
}
