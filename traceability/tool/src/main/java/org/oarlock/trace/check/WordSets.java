package org.oarlock.trace.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words of several texts as sorted numbers, the rarest word first. */
final class WordSets {

  /** In how many texts a word stands. */
  private static final class Word {
    private int texts;
    private int lastText = -1;
    private int rank;
  }

  private final Map<String, Word> words = new LinkedHashMap<>();
  private final List<int[]> sets = new ArrayList<>();

  WordSets(List<String> texts) {
    List<Word[]> found = new ArrayList<>();
    for (String text : texts) {
      found.add(words(text.toLowerCase(Locale.ROOT), found.size()));
    }
    rank();
    for (Word[] of : found) {
      int[] set = new int[of.length];
      for (int i = 0; i < set.length; i++) {
        set[i] = of[i].rank;
      }
      Arrays.sort(set);
      sets.add(set);
    }
  }

  /**
   * Each word of a text once: letters and digits between everything else. A pattern would cost more
   * than all the rest.
   */
  private Word[] words(String lower, int text) {
    List<Word> found = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        Word word = words.computeIfAbsent(lower.substring(start, i), letters -> new Word());
        if (word.lastText != text) {
          word.lastText = text;
          word.texts++;
          found.add(word);
        }
        start = -1;
      }
    }
    return found.toArray(Word[]::new);
  }

  /** The rarest first; of those that are as rare, the one that was met first. */
  private void rank() {
    List<Word> order = new ArrayList<>(words.values());
    order.sort(Comparator.comparingInt(word -> word.texts));
    for (int i = 0; i < order.size(); i++) {
      order.get(i).rank = i;
    }
  }

  /** The words of one text. */
  int[] of(int text) {
    return sets.get(text);
  }

  /** How many of the words of either text are words of both, in percent. */
  int likeness(int one, int other) {
    int[] a = of(one);
    int[] b = of(other);
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      switch (Integer.signum(Integer.compare(a[i], b[j]))) {
        case -1 -> i++;
        case 1 -> j++;
        default -> {
          shared++;
          i++;
          j++;
        }
      }
    }
    int either = a.length + b.length - shared;
    return either == 0 ? 0 : 100 * shared / either;
  }
}
