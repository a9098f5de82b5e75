package org.oarlock.trace.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.item.Place;

/** Texts of the clean copy, changed at the places that its readers gave. */
final class Texts {

  private final Path root;
  private final Map<String, String> known = new HashMap<>();

  Texts(Path root) {
    this.root = root;
  }

  /** Where the files stand. */
  Path root() {
    return root;
  }

  /** The same texts after an edit. */
  Texts with(Edit edit) {
    Texts after = new Texts(root);
    after.known.putAll(known);
    edit.content()
        .ifPresent(
            bytes -> after.known.put(edit.file(), new String(bytes, StandardCharsets.UTF_8)));
    return after;
  }

  /** The whole text. */
  String of(String file) {
    return known.computeIfAbsent(file, name -> new String(bytes(name), StandardCharsets.UTF_8));
  }

  /** The bytes. */
  byte[] bytes(String file) {
    try {
      return Files.readAllBytes(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Other words at a place; nothing if these words do not stand there as they are. */
  Optional<Edit> at(Place place, String words, String others) {
    return at(List.of(place), words, others);
  }

  /** Other words at several places of one file. */
  Optional<Edit> at(Collection<Place> places, String words, String others) {
    List<Place> backwards = new ArrayList<>(places.stream().distinct().sorted().toList());
    Collections.reverse(backwards);
    if (backwards.isEmpty()) {
      return Optional.empty();
    }
    String file = backwards.get(0).file();
    StringBuilder text = new StringBuilder(of(file));
    for (Place place : backwards) {
      int start = offset(place, words);
      if (!place.file().equals(file) || start < 0) {
        return Optional.empty();
      }
      text.replace(start, start + words.length(), others);
    }
    return Optional.of(Edit.text(file, text.toString()));
  }

  /** Words put right behind those at a place, and behind the quote that ends them. */
  Optional<Edit> behind(Place place, String words, String more) {
    int start = offset(place, words);
    if (start < 0) {
      return Optional.empty();
    }
    String text = of(place.file());
    int end = start + words.length();
    boolean quoted = end < text.length() && "'\"".indexOf(text.charAt(end)) >= 0;
    int there = quoted ? end + 1 : end;
    return Optional.of(
        Edit.text(place.file(), text.substring(0, there) + more + text.substring(there)));
  }

  /** What follows the words at a place, to the end of the line. */
  String restOfLine(Place place, String words) {
    int start = offset(place, words);
    String text = of(place.file());
    int end = start < 0 ? -1 : text.indexOf('\n', start);
    return start < 0 ? "" : text.substring(start + words.length(), end < 0 ? text.length() : end);
  }

  /** The first occurrence of some words becomes others. */
  Optional<Edit> first(String file, String words, String others) {
    String text = of(file);
    int at = text.indexOf(words);
    return at < 0
        ? Optional.empty()
        : Optional.of(
            Edit.text(file, text.substring(0, at) + others + text.substring(at + words.length())));
  }

  /** Something more at the end. */
  Edit append(String file, String more) {
    String text = of(file);
    return Edit.text(file, text + (text.endsWith("\n") ? "" : "\n") + more);
  }

  private int offset(Place place, String words) {
    String text = of(place.file());
    int line = 0;
    for (int number = 1; number < place.line(); number++) {
      line = text.indexOf('\n', line) + 1;
      if (line == 0) {
        return -1;
      }
    }
    int start = line + place.column() - 1;
    if (start < text.length() && "'\"`".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start <= text.length() && text.startsWith(words, start) ? start : -1;
  }
}
