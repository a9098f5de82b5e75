package org.oarlock.trace.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Texts that grow side by side, each over several files of a limited number of families. */
final class TextFiles {

  private final Path root;
  private final Map<String, StringBuilder> texts = new TreeMap<>();

  TextFiles(Path root) {
    this.root = root;
  }

  /** The text of the file that a family belongs to; {@code %03d} in the pattern is its number. */
  StringBuilder of(Family family, String pattern) {
    int part = (family.number() - 1) / Family.PER_FILE;
    return of(String.format(Locale.ROOT, pattern, part));
  }

  /** The text of one file. */
  StringBuilder of(String file) {
    return texts.computeIfAbsent(file, f -> new StringBuilder());
  }

  /** Writes all of them. */
  void write() throws IOException {
    for (Map.Entry<String, StringBuilder> text : texts.entrySet()) {
      Path file = root.resolve(text.getKey());
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, text.getValue());
    }
  }
}
