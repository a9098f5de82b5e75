package org.oarlock.trace.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file in which each process says what became of the order: a line {@code started}, {@code
 * disabled}, {@code called} or {@code refused}, the process and the reason. Written at once,
 * because a test may kill the process.
 */
final class Status {

  private final Path file;

  Status(Path file) {
    this.file = file;
  }

  void started() {
    line("started", "");
  }

  void disabled(String method) {
    line("disabled", method);
  }

  void called() {
    line("called", "");
  }

  void refused(String reason) {
    System.err.println("trace agent: " + reason);
    line("refused", reason);
  }

  private synchronized void line(String word, String rest) {
    String line = word + " " + ProcessHandle.current().pid() + " " + rest;
    try {
      Files.writeString(
          file, line.strip() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("the trace agent cannot write " + file, e);
    }
  }
}
