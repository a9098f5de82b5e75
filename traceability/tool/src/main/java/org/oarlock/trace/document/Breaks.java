package org.oarlock.trace.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import org.oarlock.trace.annotations.Implements;

/**
 * Where a line may end: between words; in a long name of a file, a test or a package behind what
 * divides it; never inside the id of an entry.
 */
@Implements("SRS-3407")
final class Breaks implements FSTextBreaker {

  /** A word of so many letters may be a name that has to be divided to fit into a column. */
  private static final int LONG = 15;

  private static final String DIVIDING = "._/:@,;=&?#+-";

  private BitSet allowed = new BitSet();
  private int length;
  private int at;

  @Override
  public void setText(String text) {
    allowed = in(text);
    length = text.length();
    at = 0;
  }

  @Override
  public int next() {
    if (at >= length) {
      return BreakIterator.DONE;
    }
    int next = allowed.nextSetBit(at + 1);
    at = next < 0 ? length : next;
    return at;
  }

  /** Indices before which a line may end. */
  static BitSet in(String text) {
    BitSet allowed = elsewhere(text);
    int word = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        if (i - word >= LONG) {
          divide(text, word, i, allowed);
        }
      } else if (text.charAt(i - 1) == ' ') {
        allowed.set(i);
        word = i;
      } else if (text.charAt(i - 1) == '-' && i > 1) {
        allowed.set(
            i, Character.isLetter(text.charAt(i - 2)) && Character.isLowerCase(text.charAt(i)));
      }
    }
    return allowed;
  }

  /** Scripts that do not put spaces between words; what is written in ASCII needs no look at. */
  private static BitSet elsewhere(String text) {
    BitSet allowed = new BitSet(text.length());
    if (text.chars().allMatch(c -> c < 0x2e80)) {
      return allowed;
    }
    BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
    lines.setText(text);
    for (int i = lines.next(); i != BreakIterator.DONE; i = lines.next()) {
      allowed.set(i);
    }
    return allowed;
  }

  private static void divide(String text, int from, int to, BitSet allowed) {
    for (int i = from + 2; i < to - 1; i++) {
      char before = text.charAt(i - 1);
      boolean divides =
          DIVIDING.indexOf(before) >= 0
              && DIVIDING.indexOf(text.charAt(i)) < 0
              && (before != '-' || Character.isLowerCase(text.charAt(i)))
              && (before != '.' || Character.isLetter(text.charAt(i)));
      boolean hump = Character.isLowerCase(before) && Character.isUpperCase(text.charAt(i));
      if (divides || hump) {
        allowed.set(i);
      }
    }
  }

  /** Letters of the longest piece that no line may end in. */
  static int longest(String text) {
    BitSet allowed = in(text);
    int longest = 0;
    for (int from = 0; from < text.length(); ) {
      int next = allowed.nextSetBit(from + 1);
      int to = next < 0 ? text.length() : next;
      longest = Math.max(longest, text.substring(from, to).strip().length());
      from = to;
    }
    return longest;
  }
}
