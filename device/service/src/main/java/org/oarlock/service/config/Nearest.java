package org.oarlock.service.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Finds the word that somebody may have meant. */
public final class Nearest {
  private Nearest() {}

  /** Continues "unknown": the nearest of {@code known}, or all of them when none is near. */
  public static String suggestion(String word, Collection<String> known) {
    return known.stream()
        .filter(each -> distance(word, each) <= Math.max(2, each.length() / 2))
        .min(Comparator.comparingInt(each -> distance(word, each)))
        .map(each -> ", did you mean '" + each + "'?")
        .orElseGet(
            () -> "; known are " + known.stream().sorted().collect(Collectors.joining(", ")));
  }

  /** Levenshtein's distance. */
  private static int distance(String one, String other) {
    int[] previous = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] current = new int[other.length() + 1];
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
