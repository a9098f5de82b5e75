package org.oarlock.trace.effect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is kept of the words of a failed test: one short line, without paths of the machine. */
final class FirstLine {

  private static final int LONGEST = 200;
  private static final int DESCRIPTION = 60;

  /** How assertions begin, after the description that a test may have given to them. */
  private static final Pattern ASSERTION =
      Pattern.compile("\\] (Expecting |expected: |Expected |Multiple Failures )");

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
    String placeless = undescribed(line).replaceAll("(file:)?(/[\\w.@+-]+){2,}", "(path)");
    // What was looked at may be pages of output; what was looked for stands behind it.
    return placeless.length() <= LONGEST
        ? placeless
        : placeless.substring(0, LONGEST / 2)
            + "…"
            + placeless.substring(placeless.length() - LONGEST / 2);
  }

  /** Without the words in brackets that a test gave to its assertion, where they are long. */
  private static String undescribed(String line) {
    Matcher assertion = ASSERTION.matcher(line);
    boolean found = assertion.find();
    return found && assertion.start(1) > DESCRIPTION ? line.substring(assertion.start(1)) : line;
  }
}
