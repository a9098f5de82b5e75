package org.oarlock.trace.effect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.Effect;

/** What the agent wrote down in the processes of one run: without it, nothing was disabled. */
@Implements("SRS-4103")
record AgentStatus(Effect.Taken taken, Optional<String> refused) {

  static AgentStatus read(Path file) throws IOException {
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    return new AgentStatus(
        new Effect.Taken(processes(lines, "disabled"), processes(lines, "called")),
        lines.stream()
            .filter(line -> line.startsWith("refused "))
            .map(line -> line.split(" ", 3)[2])
            .findFirst());
  }

  private static int processes(List<String> lines, String word) {
    return (int)
        lines.stream()
            .filter(line -> line.startsWith(word + " "))
            .map(line -> line.split(" ", 3)[1])
            .distinct()
            .count();
  }
}
