package org.oarlock.trace.agent;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a method does instead of what it was written for. The list is closed. */
sealed interface Instead {

  /** Reads the words, for example {@code return true} or {@code return argument 2}. */
  static Instead of(String words) {
    Matcher argument = Pattern.compile("return argument ([1-9][0-9]?)").matcher(words);
    if (argument.matches()) {
      return new Argument(Integer.parseInt(argument.group(1)));
    }
    return Arrays.stream(Fixed.values())
        .filter(fixed -> fixed.words().equals(words))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not skip, return true, false, zero, empty, null or argument N: " + words));
  }

  /** The same answer whatever it is asked. */
  enum Fixed implements Instead {
    SKIP,
    RETURN_TRUE,
    RETURN_FALSE,
    RETURN_ZERO,
    RETURN_EMPTY,
    RETURN_NULL;

    private String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * Gives back what it was given.
   *
   * @param number which argument, from 1
   */
  record Argument(int number) implements Instead {}
}
