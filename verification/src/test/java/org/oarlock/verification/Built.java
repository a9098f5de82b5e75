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
    return java("oarlock.device", List.of(), arguments);
  }

  /** The same for one short run among hundreds: it is over before an optimiser pays. */
  static List<String> briefly(List<String> arguments) {
    return java(
        "oarlock.device",
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
        arguments.toArray(String[]::new));
  }

  /** The same with a folder of its own for temporary files, by which its processes are known. */
  static List<String> within(Path temporary, List<String> arguments) {
    return java(
        "oarlock.device",
        List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary),
        arguments.toArray(String[]::new));
  }

  /** A command line that runs the trace tool's jar. */
  static List<String> trace(String... arguments) {
    return java("oarlock.trace", List.of(), arguments);
  }

  /** The device's jar. */
  static Path deviceJar() {
    return jar("oarlock.device");
  }

  private static Path jar(String property) {
    Path jar = Path.of(System.getProperty(property, ""));
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(property + " names no built jar: " + jar);
    }
    return jar;
  }

  private static List<String> java(String property, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-jar");
    command.add(jar(property).toString());
    command.addAll(List.of(arguments));
    return command;
  }
}
