package org.oarlock.service.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs. They refuse to run as root; as root they run in a user namespace
 * of their own, in which they are nobody.
 */
final class PostgresProgram {
  private static final long LONGEST_SECONDS = 120;
  private final Path home;

  /** Programs under {@code home/bin}. */
  PostgresProgram(Path home) {
    this.home = home;
  }

  /** Exit code and output of {@code program}. */
  record Ended(int exitCode, String output) {}

  /** Runs {@code program} to its end; its output passes through the file {@code output}. */
  Ended run(Path output, String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name", "").equals("root")) {
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            // A server that is started this way keeps its streams: a pipe would never end.
            .redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new DatabaseException(program + " took longer than " + LONGEST_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new DatabaseException("interrupted while waiting for " + program, e);
    }
    return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
  }
}
