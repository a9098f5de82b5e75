package org.oarlock.trace.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long a saved edit waits for its finding while {@code check --watch} looks on. */
final class Watched {

  private static final int EDITS = 9;

  /** No save may wait for ever if the tool has ended. */
  private static final String ENDED = "the tool ended while it was to watch";

  private Watched() {}

  /**
   * Saves a file with a mistake and takes it away again, several times.
   *
   * @param file a new file below the root, of which nothing is left
   * @param mistake an item that cannot be right
   * @return the median of milliseconds from the save to the answer
   */
  static long median(List<String> command, Path file, String mistake)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
      await(answers, "Watching");
      List<Long> waits = new ArrayList<>();
      for (int edit = 0; edit < EDITS; edit++) {
        Files.deleteIfExists(file);
        if (edit > 0) {
          await(answers, " new, ");
        }
        long saved = System.nanoTime();
        Files.writeString(file, mistake);
        await(answers, " new, ");
        waits.add((System.nanoTime() - saved) / 1_000_000);
      }
      Collections.sort(waits);
      return waits.get(EDITS / 2);
    } finally {
      process.destroyForcibly().waitFor();
      Files.deleteIfExists(file);
    }
  }

  private static void await(BufferedReader answers, String words) throws IOException {
    String line = answers.readLine();
    while (line != null && !line.contains(words)) {
      line = answers.readLine();
    }
    if (line == null) {
      throw new IOException(ENDED);
    }
  }
}
