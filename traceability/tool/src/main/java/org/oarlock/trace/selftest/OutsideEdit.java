package org.oarlock.trace.selftest;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.source.Section;
import org.oarlock.trace.source.Unreadable;

/**
 * One edit as a seed file writes it.
 *
 * @param file path from the root of the repository
 * @param how {@code replace}, {@code append}, {@code create} or {@code delete}
 * @param words what is replaced or deleted; empty if it is the whole file
 * @param others what stands there afterwards
 * @param which {@code first}, {@code last}, {@code all}, or a number from 1
 */
public record OutsideEdit(String file, String how, String words, String others, String which) {

  static final String[] SETTINGS = {
    "file", "find", "replace", "occurrence", "append", "create", "delete"
  };

  private static final List<String> WAYS = List.of("replace", "append", "create", "delete");

  static OutsideEdit of(Section edit) throws Unreadable {
    List<String> ways = WAYS.stream().filter(way -> edit.value(way).isPresent()).toList();
    if (ways.size() != 1) {
      throw new Unreadable(edit.place(), "an edit has exactly one of " + WAYS);
    }
    String file = edit.word("file");
    if (file.startsWith("/") || file.contains("..") || file.matches("(?s).*[\\\\\\p{Cntrl}].*")) {
      throw new Unreadable(edit.place(), "file is a path from the root of the repository");
    }
    String way = ways.get(0);
    String which = edit.wordOr("occurrence", "first");
    if (!which.matches("first|last|all|[1-9][0-9]{0,5}")) {
      throw new Unreadable(edit.place(), "occurrence is first, last, all or a number from 1");
    }
    String words = words(edit, "find");
    if (way.equals("replace") && words.isEmpty()) {
      throw new Unreadable(edit.place(), "replace needs find, the words that are replaced");
    }
    if (!words.isEmpty() && !way.equals("replace") && !way.equals("delete")) {
      throw new Unreadable(edit.place(), "find goes with replace or delete");
    }
    return new OutsideEdit(file, way, words, way.equals("delete") ? "" : words(edit, way), which);
  }

  /** Blanks and ends of lines count here, as they may be the defect. */
  private static String words(Section edit, String name) throws Unreadable {
    Optional<Value> value = edit.value(name);
    if (value.isPresent() && !(value.get() instanceof Value.Text)) {
      throw new Unreadable(value.get().place(), name + " has to be words");
    }
    return value.map(words -> ((Value.Text) words).text()).orElse("");
  }

  Optional<String> plan(Texts texts, Predicate<String> isThere, List<Edit> made) {
    boolean there = isThere.test(file);
    if (!there && !how.equals("create")) {
      return Optional.of("there is no " + file);
    }
    switch (how) {
      case "create" -> made.add(Edit.text(file, others));
      case "append" -> made.add(texts.append(file, others));
      default -> {
        if (words.isEmpty()) {
          made.add(Edit.gone(file));
          return Optional.empty();
        }
        Optional<String> changed = replaced(texts.of(file));
        if (changed.isEmpty()) {
          return Optional.of(file + " does not say `" + words + "` so often");
        }
        made.add(Edit.text(file, changed.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> replaced(String text) {
    if (which.equals("all") && text.contains(words)) {
      return Optional.of(text.replace(words, others));
    }
    int at = which.equals("last") ? text.lastIndexOf(words) : text.indexOf(words);
    int wanted = which.matches("[0-9]+") ? Integer.parseInt(which) : 1;
    for (int count = 1; count < wanted && at >= 0; count++) {
      at = text.indexOf(words, at + words.length());
    }
    return at < 0
        ? Optional.empty()
        : Optional.of(text.substring(0, at) + others + text.substring(at + words.length()));
  }
}
