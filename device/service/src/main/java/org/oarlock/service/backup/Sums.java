package org.oarlock.service.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oarlock.service.Sha256;
import org.oarlock.trace.annotations.Implements;

/**
 * The digests of all files of a backup, in the form of {@code sha256sum}, so that a person can
 * check them without this program.
 */
@Implements("SRS-4502")
final class Sums {
  static final String FILE = "SHA256SUMS";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  private Sums() {}

  static String text(SortedMap<String, String> digests) {
    StringBuilder text = new StringBuilder();
    digests.forEach((file, digest) -> text.append(digest).append("  ").append(file).append('\n'));
    return text.toString();
  }

  /**
   * Reads every file of a backup and compares it.
   *
   * @return digest of each file, by its path within the backup
   * @throws IOException when a file is missing, altered or not listed, naming it
   */
  static SortedMap<String, String> verified(Path backup) throws IOException {
    SortedMap<String, String> listed = read(backup);
    compare(backup, listed);
    return listed;
  }

  private static void compare(Path backup, SortedMap<String, String> listed) throws IOException {
    for (Map.Entry<String, String> each : listed.entrySet()) {
      Path file = backup.resolve(each.getKey());
      if (!Files.isRegularFile(file)) {
        throw new IOException("the backup " + backup + " lacks its file " + each.getKey());
      }
      if (!Sha256.of(file).equals(each.getValue())) {
        throw new IOException(
            "the file " + each.getKey() + " of the backup " + backup + " was altered or damaged");
      }
    }
    try (Stream<Path> files = Files.walk(backup)) {
      for (Path file : (Iterable<Path>) files.filter(each -> !Files.isDirectory(each))::iterator) {
        String name = backup.relativize(file).toString();
        if (!name.equals(FILE) && !listed.containsKey(name)) {
          throw new IOException(
              "the backup " + backup + " holds " + name + ", which does not belong to it");
        }
      }
    }
  }

  private static SortedMap<String, String> read(Path backup) throws IOException {
    Path sums = backup.resolve(FILE);
    if (!Files.isRegularFile(sums)) {
      throw new IOException(backup + " is no whole backup: it has no " + FILE);
    }
    SortedMap<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(sums, StandardCharsets.UTF_8)) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches() || !within(backup, parts.group(2))) {
        throw new IOException(sums + " has a line that names no file of the backup: " + line);
      }
      listed.put(parts.group(2), parts.group(1));
    }
    return listed;
  }

  private static boolean within(Path backup, String name) {
    Path file = backup.resolve(name);
    return file.equals(file.normalize()) && file.startsWith(backup) && !file.equals(backup);
  }
}
