package org.oarlock.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that ran to its end.
 *
 * @param exitCode what it returned
 * @param output what it wrote to both standard streams
 */
record Run(int exitCode, String output) {

  /** Runs a command and fails when it takes longer than {@code seconds}. */
  static Run of(List<String> command, Path folder, long seconds) {
    return of(command, folder, seconds, Map.of());
  }

  static Run of(List<String> command, Path folder, long seconds, Map<String, String> environment) {
    try {
      Path log = Files.createTempFile("run", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(
            command + " still ran after " + seconds + " s: " + Files.readString(log));
      }
      String output = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      Files.delete(log);
      return new Run(process.exitValue(), output);
    } catch (IOException e) {
      throw new AssertionError(command + " could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
