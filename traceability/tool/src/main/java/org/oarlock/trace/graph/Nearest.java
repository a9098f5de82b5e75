package org.oarlock.trace.graph;

import java.util.Collection;
import java.util.Optional;

/** The word that somebody probably meant. */
public final class Nearest {

  private static final int FAR = 3;

  private Nearest() {}

  /**
   * The candidate with the fewest edits (Levenshtein) from a word, at most three and fewer than the
   * word has letters; of several, the first in alphabetical order.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    int allowed = Math.min(FAR, Math.max(1, word.length() - 1));
    String best = "";
    int fewest = allowed + 1;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - word.length()) > allowed || candidate.isEmpty()) {
        continue;
      }
      int edits = edits(word, candidate, Math.min(allowed, fewest));
      if (edits < fewest || edits == fewest && candidate.compareTo(best) < 0) {
        best = candidate;
        fewest = edits;
      }
    }
    return fewest <= allowed ? Optional.of(best) : Optional.empty();
  }

  /** Edits between two words; anything above the limit is given as the limit plus one. */
  private static int edits(String a, String b, int limit) {
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int smallest = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + same, 1 + Math.min(above[j], row[j - 1]));
        smallest = Math.min(smallest, row[j]);
      }
      if (smallest > limit) {
        return limit + 1;
      }
      int[] swap = above;
      above = row;
      row = swap;
    }
    return above[b.length()];
  }
}
