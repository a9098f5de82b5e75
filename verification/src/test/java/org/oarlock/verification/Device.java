package org.oarlock.verification;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built device as a process. */
final class Device implements AutoCloseable {

  private static final String PASSWORD = "One-time password for admin: ";
  private static final long START_SECONDS = 60;

  private final Site site;
  private final List<String> output = new CopyOnWriteArrayList<>();
  private Process process;

  private Device(Site site) throws IOException {
    this.site = site;
    this.process = launch();
    // A run of the scenarios that is broken off must not leave devices behind.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroy(), "end of device"));
  }

  /** Starts the device of a site and waits until it says that it is ready. */
  static Device started(Site site) {
    try {
      Device device = new Device(site);
      device.awaitReady();
      return device;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Starts a device that may refuse to: it is ready or has ended when this returns. */
  static Device attempted(Site site) {
    try {
      Device device = new Device(site);
      device.readyOrEnded();
      return device;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What a device that ended left. */
  Run ended() {
    process.onExit().orTimeout(START_SECONDS, TimeUnit.SECONDS).join();
    return new Run(process.exitValue(), String.join("\n", output));
  }

  Site site() {
    return site;
  }

  /** Everything that it printed, over all its starts. */
  List<String> output() {
    return output;
  }

  /** The password that the first start printed. */
  String oneTimePassword() {
    return output.stream()
        .filter(line -> line.contains(PASSWORD))
        .map(line -> line.substring(line.indexOf(PASSWORD) + PASSWORD.length()).strip())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no one-time password in " + lastLines()));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** {@code kill -9} of the device and of every database process that it started. */
  void kill() {
    List<ProcessHandle> family =
        Stream.concat(databaseProcesses(), Stream.of(process.toHandle())).toList();
    family.forEach(ProcessHandle::destroyForcibly);
    family.forEach(member -> member.onExit().orTimeout(10, TimeUnit.SECONDS).join());
  }

  /** {@code kill -9} of the device alone: its database is left an orphan. */
  void killWithoutDatabase() {
    process.destroyForcibly();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  /** {@code kill -9} of the database alone, under the running device. */
  void killDatabase() {
    databaseProcesses().forEach(ProcessHandle::destroyForcibly);
  }

  /** Starts the device again after it ended or was killed. */
  void restart() {
    try {
      process = launch();
      awaitReady();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Starts again a device that ended and now must not come up. */
  Run startedInVain() {
    try {
      process = launch();
      if (readyOrEnded()) {
        throw new AssertionError("the device started:\n" + lastLines());
      }
      return ended();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Process launch() throws IOException {
    Path configuration = site.write();
    List<String> arguments = List.of("serve", "--config", configuration.toString());
    List<String> usual =
        site.isOptimised()
            ? Built.device(arguments.toArray(String[]::new))
            : Built.briefly(arguments);
    List<String> command = site.command().map(words -> words.apply(configuration)).orElse(usual);
    Process started =
        new ProcessBuilder(command)
            .directory(site.folder().toFile())
            .redirectErrorStream(true)
            .start();
    output.add("--- start ---");
    Thread reader = new Thread(() -> read(started), "device output");
    reader.setDaemon(true);
    reader.start();
    return started;
  }

  private void awaitReady() {
    if (!readyOrEnded()) {
      throw new AssertionError("the device ended while starting:\n" + lastLines());
    }
  }

  private boolean readyOrEnded() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < end) {
      int start = output.lastIndexOf("--- start ---");
      if (output.subList(start, output.size()).stream()
          .anyMatch(line -> line.contains("Oarlock is ready"))) {
        return true;
      }
      if (!process.isAlive()) {
        return false;
      }
      pause();
    }
    throw new AssertionError("the device was not ready in time:\n" + lastLines());
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void read(Process from) {
    try (BufferedReader lines = from.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(output::add);
    } catch (IOException | java.io.UncheckedIOException broken) {
      output.add("(output broke off: " + broken.getMessage() + ")");
    }
  }

  private String lastLines() {
    return String.join("\n", output.subList(Math.max(0, output.size() - 30), output.size()));
  }

  /** The database server's main process is found by its lasting directory: it outlives the JVM. */
  Stream<ProcessHandle> databaseProcesses() {
    try (Stream<Path> files = Files.walk(site.folder())) {
      return files
          .filter(file -> file.endsWith("postmaster.pid"))
          .map(Device::firstLine)
          .map(Long::parseLong)
          .flatMap(pid -> ProcessHandle.of(pid).stream())
          // A killed server leaves its file, and process ids are used again.
          .filter(main -> commandLine(main).contains(site.folder().toString()))
          .flatMap(main -> Stream.concat(main.descendants(), Stream.of(main)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(
          Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  private static String firstLine(Path file) {
    try {
      return Files.readAllLines(file).get(0).strip();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
