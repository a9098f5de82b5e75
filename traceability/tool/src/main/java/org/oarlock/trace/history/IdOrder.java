package org.oarlock.trace.history;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** SRS-9 before SRS-10, 5.1.9 before 5.1.10: words in alphabetical order, numbers by value. */
public final class IdOrder implements Comparator<String> {

  private static final Pattern PIECE = Pattern.compile("0*([0-9]+)|[^0-9]+");

  @Override
  public int compare(String one, String other) {
    List<MatchResult> first = PIECE.matcher(one).results().toList();
    List<MatchResult> second = PIECE.matcher(other).results().toList();
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      int order = compare(first.get(i), second.get(i));
      if (order != 0) {
        return order;
      }
    }
    int bySize = first.size() - second.size();
    return bySize != 0 ? bySize : one.compareTo(other);
  }

  private static int compare(MatchResult one, MatchResult other) {
    String first = one.group(1);
    String second = other.group(1);
    if (first == null || second == null) {
      return one.group().compareTo(other.group());
    }
    int byLength = first.length() - second.length();
    return byLength != 0 ? byLength : first.compareTo(second);
  }
}
