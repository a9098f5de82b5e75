package org.oarlock.trace.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Words of several texts as sorted numbers, the rarest word first. */
final class WordSets {

  private final List<int[]> sets = new ArrayList<>();

  WordSets(List<String> texts) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Integer> counts = new ArrayList<>();
    List<Set<Integer>> found = new ArrayList<>();
    for (String text : texts) {
      Set<Integer> words = new HashSet<>();
      for (String word : words(text)) {
        int number = number(word, numbers, counts);
        if (words.add(number)) {
          counts.set(number, counts.get(number) + 1);
        }
      }
      found.add(words);
    }
    int[] rank = ranks(counts);
    found.forEach(
        words -> sets.add(words.stream().mapToInt(word -> rank[word]).sorted().toArray()));
  }

  /** Letters and digits between everything else; a pattern would cost more than all the rest. */
  private static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(lower.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  private static int number(String word, Map<String, Integer> numbers, List<Integer> counts) {
    return numbers.computeIfAbsent(
        word,
        w -> {
          counts.add(0);
          return counts.size() - 1;
        });
  }

  private static int[] ranks(List<Integer> counts) {
    List<Integer> order =
        IntStream.range(0, counts.size())
            .boxed()
            .sorted(Comparator.comparingInt(counts::get))
            .toList();
    int[] rank = new int[counts.size()];
    for (int i = 0; i < rank.length; i++) {
      rank[order.get(i)] = i;
    }
    return rank;
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
