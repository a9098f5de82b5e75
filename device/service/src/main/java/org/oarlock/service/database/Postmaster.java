package org.oarlock.service.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a data directory names in its {@code postmaster.pid}.
 *
 * @param pid process id
 * @param port TCP port, 0 while it is not known yet
 */
record Postmaster(long pid, int port) {
  private static final int PORT_LINE = 3;

  /** What the file says, whether or not such a process lives. */
  static Optional<Postmaster> named(Path data) throws IOException {
    try {
      List<String> lines =
          Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.US_ASCII);
      long pid = Long.parseLong(lines.get(0).strip());
      int port = lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
      return Optional.of(new Postmaster(pid, port));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      // A server that was killed while it wrote the file.
      return Optional.empty();
    }
  }

  /** Whether the process lives and is a server of {@code data}: process ids are used again. */
  boolean serves(Path data) {
    try {
      byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
      return List.of(new String(line, StandardCharsets.UTF_8).split("\0"))
          .contains(data.toString());
    } catch (IOException e) {
      return false;
    }
  }
}
