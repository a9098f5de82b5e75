package org.oarlock.trace.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.source.Unreadable;

/**
 * Markdown statements with anchors to items.
 *
 * <p>A heading that ends in {@code {#UNIT-1201}} begins an item that lasts to the next heading of
 * the same or a higher rank, or to the next anchor. An anchor in a paragraph or list entry makes an
 * item of it. {@code Item: ITEM-12. Realises: SRS-1, SRS-2.} sets fields of the kind, wherever a
 * line begins with the name of one.
 */
final class MarkdownReader {

  private static final Pattern ANCHOR = Pattern.compile("\\{#([^}\\s]+)\\}");
  private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*)$");
  private static final Pattern NAMED =
      Pattern.compile("(?:^|(?<=[.;]\\s))([A-Z][A-Za-z ]{2,24}):\\s+");

  private final String file;
  private final String[] lines;
  private final List<Kind> kinds;
  private final List<Item> items = new ArrayList<>();

  private MarkdownReader(String file, String text, List<Kind> kinds) {
    this.file = file;
    this.lines = text.split("\\R", -1);
    this.kinds = kinds;
  }

  /**
   * Reads a file.
   *
   * @param kinds the kinds that may stand in it
   */
  static List<Item> read(String file, String text, List<Kind> kinds) throws Unreadable {
    MarkdownReader reader = new MarkdownReader(file, text, kinds);
    reader.read();
    return reader.items;
  }

  private void read() throws Unreadable {
    boolean code = false;
    int end = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("```")) {
        code = !code;
      }
      Matcher anchor = ANCHOR.matcher(lines[i]);
      while (!code && anchor.find()) {
        Place place = new Place(file, i + 1, anchor.start(1) + 1);
        if (i < end) {
          throw new Unreadable(place, "a second anchor in one statement: part it by an empty line");
        }
        end = i + 1;
        Matcher heading = HEADING.matcher(lines[i]);
        if (heading.matches()) {
          String title = ANCHOR.matcher(heading.group(2)).replaceAll("").strip();
          add(anchor.group(1), place, title, i + 1, endOfSection(i, heading.group(1).length()));
        } else {
          end = endOfBlock(i);
          add(anchor.group(1), place, "", beginOfBlock(i), end);
        }
      }
    }
  }

  private void add(String id, Place place, String title, int from, int to) throws Unreadable {
    Map<String, Value.Entry> fields = ItemReader.fieldsOf(id, place);
    Kind kind = ItemReader.kindOf(id, place, kinds);
    List<String> prose = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String line = ANCHOR.matcher(lines[i]).replaceAll("").stripTrailing();
      if (!setsFields(kind, fields, i, line)) {
        prose.add(line);
      }
    }
    String text = String.join("\n", prose).strip();
    String first = text.replaceFirst("^[-*]\\s+", "");
    String words = title.isEmpty() ? shortened(first) : title;
    fields.putIfAbsent("title", entry(place, words));
    fields.putIfAbsent("text", entry(place, text.isEmpty() ? title : text));
    items.add(new Item(kind.code(), id, place, new Value.Fields(place, fields)));
  }

  /** Reads {@code Name: words. Name: words.}; the line sets fields if it begins with one's name. */
  private boolean setsFields(Kind kind, Map<String, Value.Entry> fields, int index, String line) {
    Matcher named = NAMED.matcher(line);
    boolean any = false;
    int begin = 0;
    String name = "";
    int nameAt = 0;
    while (named.find()) {
      String next = fieldName(named.group(1));
      boolean known = kind.fields().containsKey(next);
      if (!any && (named.start() > 0 || !known)) {
        return false;
      }
      if (known) {
        if (any) {
          put(kind, fields, index, name, nameAt, begin, line.substring(begin, named.start()));
        }
        any = true;
        name = next;
        nameAt = named.start(1);
        begin = named.end();
      }
    }
    if (any) {
      put(kind, fields, index, name, nameAt, begin, line.substring(begin));
    }
    return any;
  }

  private void put(
      Kind kind,
      Map<String, Value.Entry> fields,
      int index,
      String name,
      int nameAt,
      int begin,
      String words) {
    FieldSpec spec = kind.fields().get(name);
    boolean several = spec.type().links() || spec.name().equals("code");
    List<Value> values = new ArrayList<>();
    int at = 0;
    String rest = words.stripTrailing().replaceFirst("[.;]$", "");
    for (String part : several ? rest.split(",", -1) : new String[] {rest}) {
      String word = part.strip();
      int column = begin + at + part.indexOf(word.isEmpty() ? "" : word) + 1;
      if (!word.isEmpty()) {
        values.add(new Value.Text(new Place(file, index + 1, column), word.replace("`", ""), true));
      }
      at += part.length() + 1;
    }
    Place place = new Place(file, index + 1, nameAt + 1);
    fields.put(name, new Value.Entry(place, new Value.Many(place, values)));
  }

  private static String fieldName(String words) {
    String[] parts = words.strip().split("\\s+");
    StringBuilder name = new StringBuilder(parts[0].toLowerCase(Locale.ROOT));
    for (int i = 1; i < parts.length; i++) {
      name.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
    }
    return name.toString();
  }

  private int endOfSection(int heading, int rank) {
    boolean code = false;
    for (int i = heading + 1; i < lines.length; i++) {
      code ^= lines[i].startsWith("```");
      Matcher next = HEADING.matcher(lines[i]);
      if (!code && next.matches()) {
        boolean anchored = ANCHOR.matcher(lines[i]).find();
        if (anchored || next.group(1).length() <= rank) {
          return i;
        }
      }
    }
    return lines.length;
  }

  private int beginOfBlock(int line) {
    int i = line;
    while (i > 0 && !lines[i].matches("\\s*([-*]|[0-9]+\\.)\\s.*") && !isBreak(lines[i - 1])) {
      i--;
    }
    return i;
  }

  private int endOfBlock(int line) {
    int i = line + 1;
    while (i < lines.length
        && !isBreak(lines[i])
        && !lines[i].matches("\\s*([-*]|[0-9]+\\.)\\s.*")) {
      i++;
    }
    return i;
  }

  private static boolean isBreak(String line) {
    return line.isBlank() || HEADING.matcher(line).matches() || line.startsWith("```");
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 90 ? line : line.substring(0, line.lastIndexOf(' ', 88)) + " ...";
  }

  private static Value.Entry entry(Place place, String text) {
    return new Value.Entry(place, new Value.Text(place, text, false));
  }
}
