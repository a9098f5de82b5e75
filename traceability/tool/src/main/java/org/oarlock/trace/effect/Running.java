package org.oarlock.trace.effect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.oarlock.trace.annotations.Implements;

/**
 * A process that is ended together with everything that it started, at the latest with this one.
 */
@Implements("SRS-4107")
final class Running implements AutoCloseable {

  private static final long GRACE_SECONDS = 20;
  private static final Set<Running> ALL = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Running::endAll, "end of the tests"));
  }

  private final Process process;

  private Running(Process process) {
    this.process = process;
    ALL.add(this);
  }

  /**
   * Starts a command. Its standard input stays open as long as this process lives: it can see by
   * that when nobody waits for it any more.
   *
   * @param log where its output goes
   */
  static Running start(List<String> command, Path folder, Path log) throws IOException {
    return new Running(
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start());
  }

  /** Whether it ended by itself in this time. */
  boolean ends(long seconds) throws InterruptedException {
    return process.waitFor(seconds, TimeUnit.SECONDS);
  }

  /** With what code it ended, once it has. */
  int exitCode() {
    return process.exitValue();
  }

  /** Ends it and what it started, if it still runs. */
  @Override
  public void close() {
    ALL.remove(this);
    if (process.isAlive()) {
      List<ProcessHandle> started = process.descendants().toList();
      process.destroy();
      try {
        process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      started.forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static void endAll() {
    ALL.forEach(Running::close);
  }

  /** The Java that runs this tool. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** System properties as options of Java. */
  static List<String> options(Map<String, String> properties, Path root) {
    return properties.entrySet().stream()
        .map(entry -> "-D" + entry.getKey() + "=" + placed(entry.getValue(), root))
        .toList();
  }

  /** Words of the model in which {@code {root}} is the repository. */
  static String placed(String words, Path root) {
    return words.replace("{root}", root.toString());
  }
}
