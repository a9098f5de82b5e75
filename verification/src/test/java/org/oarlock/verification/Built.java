package org.oarlock.verification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The packaged jars that are verified. */
final class Built {

  /** The option of Java by which an agent takes one control out of what is run. */
  static final String AGENT = "oarlock.agent";

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

  /** The same with files that are found before those of the same name in the jar. */
  static List<String> behind(Path files, List<String> arguments) {
    return java(
        "oarlock.device",
        List.of("-XX:TieredStopAtLevel=1", "-Xbootclasspath/a:" + files),
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

  /** The agent that takes a control out. */
  static Path agentJar() {
    return jar("oarlock.trace.agent");
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
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    command.addAll(options);
    // An agent that takes one control out, while somebody looks whether a scenario notices.
    Optional.ofNullable(System.getProperty(AGENT)).ifPresent(command::add);
    command.add("-jar");
    command.add(jar(property).toString());
    command.addAll(List.of(arguments));
    return command;
  }
}
