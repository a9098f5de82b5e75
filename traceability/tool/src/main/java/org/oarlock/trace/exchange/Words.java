package org.oarlock.trace.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several words as one text that people can read, and back. */
final class Words {

  private static final String MARK = "- ";

  private Words() {}

  /** One word stays as it is; of several, each begins a line with a dash. */
  static String joined(List<String> words) {
    if (words.size() == 1 && !words.get(0).startsWith(MARK)) {
      return words.get(0);
    }
    return words.stream()
        .map(word -> MARK + word.replace("\n", "\n  "))
        .collect(Collectors.joining("\n"));
  }

  /** The words that a text was joined from. */
  static List<String> split(String text) {
    if (!text.startsWith(MARK)) {
      return List.of(text);
    }
    List<String> words = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith(MARK)) {
        words.add(line.substring(MARK.length()));
      } else {
        String rest = line.startsWith("  ") ? line.substring(2) : line;
        words.set(words.size() - 1, words.get(words.size() - 1) + "\n" + rest);
      }
    }
    return words;
  }
}
