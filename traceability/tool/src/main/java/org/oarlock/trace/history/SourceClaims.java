package org.oarlock.trace.history;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids that a source file names in {@code @Implements}, {@code @Verifies} and comment tags. Only for
 * following changes: class files of an old revision do not exist, and those of now may not be
 * built. What counts as a claim is decided by class files alone.
 */
final class SourceClaims {

  private static final Pattern CLAIM =
      Pattern.compile("@(Implements|Verifies)\\s*\\(([^)]*)\\)|\\[(impl|test)->([^\\]\\s]+)\\]");
  private static final Pattern QUOTED = Pattern.compile("\"([A-Za-z][^\"\\s]*)\"");

  private SourceClaims() {}

  /** Ids that the text says it implements. */
  static SortedSet<String> implemented(String text) {
    return ids(text, "Implements", "impl");
  }

  /** Ids that the text says it verifies. */
  static SortedSet<String> verified(String text) {
    return ids(text, "Verifies", "test");
  }

  private static SortedSet<String> ids(String text, String annotation, String tag) {
    SortedSet<String> ids = new TreeSet<>(new IdOrder());
    Matcher claim = CLAIM.matcher(text);
    while (claim.find()) {
      if (tag.equals(claim.group(3))) {
        ids.add(claim.group(4));
      } else if (annotation.equals(claim.group(1))) {
        Matcher quoted = QUOTED.matcher(claim.group(2));
        while (quoted.find()) {
          ids.add(quoted.group(1));
        }
      }
    }
    return ids;
  }
}
