package org.oarlock.verification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged jars that are verified. */
final class Built {

  private Built() {}

  /** A command line that runs the device's jar. */
  static List<String> device(String... arguments) {
    return java("oarlock.device", arguments);
  }

  /** A command line that runs the trace tool's jar. */
  static List<String> trace(String... arguments) {
    return java("oarlock.trace", arguments);
  }

  private static List<String> java(String property, String... arguments) {
    Path jar = Path.of(System.getProperty(property, ""));
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(property + " names no built jar: " + jar);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(List.of(arguments));
    return command;
  }
}
