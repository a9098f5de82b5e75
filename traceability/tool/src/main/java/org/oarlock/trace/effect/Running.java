package org.oarlock.trace.effect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process with a limit of time, ended together with everything that it started. */
final class Running {

  private static final long GRACE_SECONDS = 20;

  private Running() {}

  /**
   * Runs a command to its end.
   *
   * @param log where its output goes
   * @return whether it ended by itself
   */
  static boolean run(List<String> command, Path folder, Path log, long seconds)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
    if (!ended) {
      List<ProcessHandle> started = process.descendants().toList();
      process.destroy();
      process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
      started.forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return ended;
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
