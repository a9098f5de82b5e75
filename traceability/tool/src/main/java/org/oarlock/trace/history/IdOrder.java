package org.oarlock.trace.history;

import java.util.Comparator;

/** SRS-9 before SRS-10: the words of an id in alphabetical order, its number by its value. */
public final class IdOrder implements Comparator<String> {

  @Override
  public int compare(String one, String other) {
    int byWord = word(one).compareTo(word(other));
    if (byWord != 0) {
      return byWord;
    }
    String first = one.substring(word(one).length());
    String second = other.substring(word(other).length());
    int byNumber = digits(first).length() - digits(second).length();
    if (byNumber == 0) {
      byNumber = digits(first).compareTo(digits(second));
    }
    return byNumber != 0 ? byNumber : first.compareTo(second);
  }

  private static String word(String id) {
    return id.replaceFirst("[0-9].*", "");
  }

  private static String digits(String rest) {
    return rest.replaceFirst("[^0-9].*", "").replaceFirst("^0+(?=.)", "");
  }
}
