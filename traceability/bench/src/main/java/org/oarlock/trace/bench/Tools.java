package org.oarlock.trace.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Command lines of both tools, each as its users start it.
 *
 * @param options those of the Java machine with which {@code ./oarlock trace} starts the tool
 */
record Tools(Path oarlock, Path fastTrace, List<String> options) {

  static Tools of(Path oarlock, Path fastTrace) {
    String options = System.getProperty("oarlock.trace.options", "");
    return new Tools(
        oarlock.toAbsolutePath(),
        fastTrace.toAbsolutePath(),
        options.isBlank() ? List.of() : List.of(options.strip().split("\\s+")));
  }

  List<String> check(Path root) {
    return ours("check", "--without-results", "-C", root.toString());
  }

  List<String> checkWithResults(Path root) {
    return ours("check", "-C", root.toString());
  }

  List<String> watch(Path root) {
    return ours("check", "--watch", "-C", root.toString());
  }

  List<String> site(Path root, Path out) {
    return ours("site", "--without-results", "-C", root.toString(), "--out", out.toString());
  }

  List<String> siteWithDocuments(Path root, Path out) {
    return ours("site", "--documents", "-C", root.toString(), "--out", out.toString());
  }

  List<String> plain(Path root) {
    return theirs("trace", "-o", "plain", root.toString());
  }

  List<String> html(Path root, Path out) {
    return theirs("trace", "-o", "html", "-f", out.toString(), root.toString());
  }

  private List<String> ours(String... arguments) {
    return java(options, oarlock, arguments);
  }

  private List<String> theirs(String... arguments) {
    return java(List.of(), fastTrace, arguments);
  }

  /** The check as a plain {@code java -jar}. */
  List<String> plainCheck(Path root) {
    return java(List.of(), oarlock, "check", "--without-results", "-C", root.toString());
  }

  private static List<String> java(List<String> options, Path jar, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(List.of(arguments));
    return command;
  }
}
