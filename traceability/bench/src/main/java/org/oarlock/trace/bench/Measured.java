package org.oarlock.trace.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A process that ran to its end.
 *
 * @param millis from start to end
 * @param megabytes the most memory that it held at once, as Linux counts it (VmHWM)
 * @param exitCode what it returned
 */
record Measured(long millis, long megabytes, int exitCode) {

  private static final long LIMIT_MILLIS = 300_000;

  /**
   * Runs a command several times and gives the run of the median time.
   *
   * @param command by the number of the run, so that each can write into a folder of its own
   */
  static Measured median(int times, IntFunction<List<String>> command, Path folder)
      throws IOException, InterruptedException {
    List<Measured> runs = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      runs.add(of(command.apply(i), folder));
    }
    runs.sort(Comparator.comparingLong(Measured::millis));
    return runs.get(times / 2);
  }

  private static Measured of(List<String> command, Path folder)
      throws IOException, InterruptedException {
    Path log = folder.resolveSibling("run.log");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long most = 0;
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, held(process.pid()));
      if ((System.nanoTime() - start) / 1_000_000 > LIMIT_MILLIS) {
        process.destroyForcibly().waitFor();
      }
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (process.exitValue() > 1) {
      throw new IOException(command + " failed: " + Files.readString(log));
    }
    return new Measured(millis, most, process.exitValue());
  }

  private static long held(long pid) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException | UncheckedIOException e) {
      return 0; // it has just ended
    }
  }
}
