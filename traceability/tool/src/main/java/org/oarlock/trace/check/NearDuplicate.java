package org.oarlock.trace.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;

/**
 * Two entries of one kind whose words are nearly the same.
 *
 * @param percent how many of the words of either are words of both
 */
@Implements("SRS-3156")
public record NearDuplicate(Item first, Item second, int percent) {

  /** From this likeness on a pair is shown. */
  static final int SHOWN = 75;

  /** From this likeness on it is a finding. */
  static final int FINDING = 95;

  /** Shorter texts are alike by chance. */
  private static final int FEWEST_WORDS = 6;

  /** How many earlier texts with a rare word are looked at, so that many alike cost no square. */
  private static final int LOOKED_AT = 8;

  private static final List<String> KINDS = List.of("RISK", "CAUSE", "RC", "SRS");

  /** All pairs that are shown, in the order of the files. */
  public static List<NearDuplicate> in(Subject subject) {
    return in(subject, SHOWN);
  }

  /** Pairs that are at least so alike; the more alike they have to be, the less there is to do. */
  static List<NearDuplicate> in(Subject subject, int percent) {
    List<NearDuplicate> found = new ArrayList<>();
    for (String kind : KINDS) {
      pairs(subject.items(kind), percent, found);
    }
    return found;
  }

  private static void pairs(List<Item> items, int wanted, List<NearDuplicate> found) {
    WordSets words = new WordSets(items.stream().map(NearDuplicate::text).toList());
    Map<Integer, Deque<Integer>> earlier = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      TreeSet<Integer> candidates = new TreeSet<>();
      for (int rare : rarest(words.of(i), wanted)) {
        Deque<Integer> with = earlier.computeIfAbsent(rare, word -> new ArrayDeque<>());
        candidates.addAll(with);
        with.addLast(i);
        if (with.size() > LOOKED_AT) {
          with.removeFirst();
        }
      }
      for (int other : candidates) {
        int percent = words.likeness(other, i);
        if (percent >= wanted) {
          found.add(new NearDuplicate(items.get(other), items.get(i), percent));
        }
      }
    }
  }

  /**
   * Two texts that are as alike as is wanted share one of the first, rarest words of each: if all
   * of those differed, too few words would be left to share.
   */
  static int[] rarest(int[] words, int wanted) {
    int shared = (words.length * wanted + 99) / 100;
    return words.length < FEWEST_WORDS
        ? new int[0]
        : Arrays.copyOf(words, words.length - shared + 1);
  }

  /** What an entry says; for a risk also what links it, because its title is short. */
  private static String text(Item item) {
    return item.text("title").orElse("")
        + " "
        + item.text("text").orElse("")
        + " "
        + String.join(" ", item.words("situation"))
        + " "
        + String.join(" ", item.words("harm"));
  }
}
