package org.oarlock.trace.effect;

import java.util.stream.Collectors;

/** What is kept of the words of a failed test: one short line, without paths of the machine. */
final class FirstLine {

  private static final int LONGEST = 200;

  private FirstLine() {}

  static String of(String message) {
    // A library may begin with an empty line and say what it expected in the third.
    String line =
        message
            .lines()
            .map(String::strip)
            .takeWhile(words -> !words.startsWith("at "))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" "));
    // What AssertJ was told to describe the value with may be pages of output.
    int expecting = line.indexOf("Expecting");
    String said = expecting > LONGEST ? line.substring(expecting) : line;
    String placeless = said.replaceAll("(file:)?(/[\\w.@+-]+){2,}", "(path)");
    return placeless.length() <= LONGEST ? placeless : placeless.substring(0, LONGEST) + "…";
  }
}
