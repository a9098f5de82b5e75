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
   * Runs commands several times, one after the other so that what else the machine does falls on
   * all of them, and gives of each the run of the median time.
   *
   * @param commands by the number of the run, so that each can write into a folder of its own
   */
  static List<Measured> inTurn(int times, List<IntFunction<List<String>>> commands, Path folder)
      throws IOException, InterruptedException {
    List<List<Measured>> runs = new ArrayList<>();
    commands.forEach(command -> runs.add(new ArrayList<>()));
    for (int i = 0; i < times; i++) {
      for (int c = 0; c < commands.size(); c++) {
        runs.get(c).add(of(commands.get(c).apply(i), folder));
      }
    }
    return runs.stream().map(Measured::median).toList();
  }

  private static Measured median(List<Measured> runs) {
    return runs.stream()
        .sorted(Comparator.comparingLong(Measured::millis))
        .toList()
        .get(runs.size() / 2);
  }

  private static Measured of(List<String> command, Path folder)
      throws IOException, InterruptedException {
    Path log = folder.resolveSibling("run.log");
    // No run pays for what the one before it has still to write to the disk.
    new ProcessBuilder("sync").start().waitFor();
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
