package org.oarlock.trace.document;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oarlock.trace.graph.Nearest;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Unreadable;

/** Reads {@code {{name words: column, column}}}. */
final class CallReader {

  static final String ALONE =
      "an insert stands on a line of its own, outside lists, tables and headings";

  private static final Pattern CALL =
      Pattern.compile("\\s*\\{\\{\\s*([^\\s:}]+)([^:}]*)(?::([^}]*))?\\}\\}\\s*");

  private CallReader() {}

  static Part.Call read(String file, String line, int number) throws Unreadable {
    Matcher call = CALL.matcher(line);
    if (!call.matches()) {
      int at = Math.max(0, line.indexOf("{{"));
      throw new Unreadable(new Place(file, number, at + 1), ALONE + ": {{name words: columns}}");
    }
    Place place = new Place(file, number, call.start(1) + 1);
    String columns = call.group(3) == null ? "" : call.group(3);
    Insert insert =
        named(
                place,
                "insert",
                call.group(1),
                Arrays.stream(Insert.values()).map(Insert::word).toList())
            .transform(Insert::of);
    return new Part.Call(place, insert, words(call.group(2), "\\s+"), words(columns, ","));
  }

  /** A word that has to be one of several. */
  static String named(Place place, String what, String word, List<String> known) throws Unreadable {
    if (known.contains(word)) {
      return word;
    }
    String nearest =
        Nearest.to(word, known)
            .map(near -> "nearest match: " + near)
            .orElse("known: " + String.join(", ", known));
    throw new Unreadable(place, "unknown " + what + " '" + word + "' (" + nearest + ")");
  }

  private static List<String> words(String text, String between) {
    return Arrays.stream(text.strip().split(between))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
