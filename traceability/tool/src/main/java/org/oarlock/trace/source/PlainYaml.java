package org.oarlock.trace.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;

/**
 * The way most quality data is written, read line by line: a list of items, each with fields of one
 * plain or quoted word or sentence, a short list, or a folded paragraph. Five times as fast as the
 * parser and never of another opinion: whatever is not exactly of this form, mistakes included, is
 * left to the parser.
 */
@Implements("SRS-3708")
final class PlainYaml {

  private static final String INDENT = "  ";
  private static final String DEEPER = "    ";
  private static final int LONGEST_KEY = 100;

  /** Thrown to nobody: the text is of another form. */
  private static final class OtherForm extends Exception {
    private static final long serialVersionUID = 1L;

    private OtherForm() {
      super(null, null, false, false);
    }
  }

  private static final OtherForm OTHER_FORM = new OtherForm();

  private final String file;
  private final String[] lines;
  private final List<Value> items = new ArrayList<>();
  private int at;

  private PlainYaml(String file, String text) {
    this.file = file;
    this.lines = text.split("\n", -1);
  }

  /** The list of items; nothing if the text is of any other form. */
  static Optional<Value> read(String file, String text) {
    try {
      return Optional.of(new PlainYaml(file, text).items(text));
    } catch (OtherForm e) {
      return Optional.empty();
    }
  }

  private Value items(String text) throws OtherForm {
    if (!text.endsWith("\n")) {
      throw OTHER_FORM;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' || c > '~') {
        throw OTHER_FORM;
      }
    }
    while (at < lines.length && lines[at].startsWith("#")) {
      at++;
    }
    Place start = new Place(file, at + 1, 1);
    while (at < lines.length - 1) {
      items.add(item());
    }
    if (items.isEmpty()) {
      throw OTHER_FORM;
    }
    return new Value.Many(start, items);
  }

  private Value item() throws OtherForm {
    if (!lines[at].startsWith("- ")) {
      throw OTHER_FORM;
    }
    Place start = new Place(file, at + 1, INDENT.length() + 1);
    Map<String, Value.Entry> fields = new LinkedHashMap<>();
    do {
      field(fields);
    } while (lines[at].startsWith(INDENT));
    return new Value.Fields(start, fields);
  }

  private void field(Map<String, Value.Entry> fields) throws OtherForm {
    String line = lines[at];
    int colon = line.indexOf(": ");
    String key = colon < 0 ? "" : line.substring(INDENT.length(), colon);
    if (!isWord(key)
        || key.length() > LONGEST_KEY
        || line.endsWith(" ")
        || fields.containsKey(key)) {
      throw OTHER_FORM;
    }
    int begin = colon + 2;
    Place place = new Place(file, at + 1, begin + 1);
    at++;
    Value value =
        switch (line.charAt(begin)) {
          case '>' -> new Value.Text(place, folded(line, begin), false);
          case '\'' -> new Value.Text(place, quoted(line, begin), false);
          case '[' -> list(line, begin);
          default -> new Value.Text(place, YamlText.plain(plain(line, begin)), true);
        };
    Place named = new Place(file, place.line(), INDENT.length() + 1);
    fields.put(key, new Value.Entry(named, value));
  }

  /** Lines that are indented once more, joined by spaces. */
  private String folded(String line, int begin) throws OtherForm {
    if (!line.substring(begin).equals(">-") || !lines[at].startsWith(DEEPER)) {
      throw OTHER_FORM;
    }
    StringBuilder text = new StringBuilder();
    while (lines[at].startsWith(DEEPER)) {
      String next = lines[at].substring(DEEPER.length());
      if (next.isEmpty() || next.startsWith(" ") || next.endsWith(" ")) {
        throw OTHER_FORM;
      }
      text.append(text.isEmpty() ? "" : " ").append(next);
      at++;
    }
    return text.toString();
  }

  private static String quoted(String line, int begin) throws OtherForm {
    int end = line.length() - 1;
    if (end <= begin + 1 || line.charAt(end) != '\'') {
      throw OTHER_FORM;
    }
    String inside = line.substring(begin + 1, end);
    String withoutPairs = inside.replace("''", "");
    if (withoutPairs.indexOf('\'') >= 0) {
      throw OTHER_FORM;
    }
    return inside.replace("''", "'");
  }

  private Value list(String line, int begin) throws OtherForm {
    if (!line.endsWith("]")) {
      throw OTHER_FORM;
    }
    List<Value> values = new ArrayList<>();
    int from = begin + 1;
    int last = line.length() - 1;
    while (from < last) {
      int comma = line.indexOf(", ", from);
      int to = comma < 0 ? last : comma;
      String word = line.substring(from, to);
      if (!isWord(word)) {
        throw OTHER_FORM;
      }
      values.add(new Value.Text(new Place(file, at, from + 1), YamlText.plain(word), true));
      from = comma < 0 ? last : comma + 2;
      if (comma >= 0 && from >= last) {
        throw OTHER_FORM;
      }
    }
    if (values.isEmpty()) {
      throw OTHER_FORM;
    }
    return new Value.Many(new Place(file, at, begin + 1), values);
  }

  private String plain(String line, int begin) throws OtherForm {
    if (!isLetterOrDigit(line.charAt(begin))
        || line.indexOf(": ", begin) >= 0
        || line.indexOf(" #", begin) >= 0
        || line.endsWith(":")) {
      throw OTHER_FORM;
    }
    return line.substring(begin);
  }

  /** Letters, digits and hyphens, the first no hyphen. */
  private static boolean isWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!isLetterOrDigit(word.charAt(i)) && (i == 0 || word.charAt(i) != '-')) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
