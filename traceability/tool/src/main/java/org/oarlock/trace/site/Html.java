package org.oarlock.trace.site;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oarlock.trace.standing.State;

/** Text to HTML. Everything that comes from a file is escaped here. */
public final class Html {

  /** What the little Markdown is made of. */
  private static final String MARKS = "\n`*-#";

  private static final Map<String, String> STATES =
      Arrays.stream(State.values())
          .filter(state -> state != State.NONE)
          .collect(
              Collectors.toMap(
                  State::word, state -> styled(state.word().replace(' ', '-'), state.word())));

  private Html() {}

  public static String text(String raw) {
    return plain(raw) == raw.length() ? raw : text(new StringBuilder(), raw).toString();
  }

  /** Appends a text, escaped. */
  static StringBuilder text(StringBuilder out, String raw) {
    int plain = plain(raw);
    if (plain == raw.length()) {
      return out.append(raw);
    }
    out.append(raw, 0, plain);
    for (int i = plain; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
    return out;
  }

  /** How much of the beginning needs no escape. */
  private static int plain(String raw) {
    int plain = 0;
    while (plain < raw.length() && !isSpecial(raw.charAt(plain))) {
      plain++;
    }
    return plain;
  }

  private static boolean isSpecial(char c) {
    return c == '&' || c == '<' || c == '>' || c == '"';
  }

  public static String span(String style, String raw) {
    return span(new StringBuilder(), style, raw).toString();
  }

  /** Appends a text in a style. */
  static StringBuilder span(StringBuilder out, String style, String raw) {
    out.append("<span class=\"").append(style).append("\">");
    return text(out, raw).append("</span>");
  }

  /** A state in one of the agreed words, coloured and readable without colour. */
  public static String state(String words) {
    if (words.isEmpty()) {
      return "";
    }
    String agreed = STATES.get(words);
    return agreed == null ? styled("other", words) : agreed;
  }

  /** A state, coloured and readable without colour. */
  public static String state(State state) {
    return state(state.word());
  }

  private static String styled(String style, String words) {
    return "<span class=\"state " + style + "\">" + text(words) + "</span>";
  }

  static String cell(String html) {
    return "<td>" + html + "</td>";
  }

  static String number(long value) {
    return "<td class=\"num\">" + String.format(Locale.ROOT, "%d", value) + "</td>";
  }

  public static String row(Collection<String> cells) {
    StringBuilder out = new StringBuilder("<tr>");
    cells(out, cells);
    return out.append("</tr>\n").toString();
  }

  /** Appends cells. */
  static void cells(StringBuilder out, Collection<String> cells) {
    cells.forEach(cell -> out.append("<td>").append(cell).append("</td>"));
  }

  /** The first of very many, and how many more there are. */
  static <T> String some(Collection<T> all, int most, Function<T, String> html, String between) {
    StringBuilder first = new StringBuilder();
    int number = 0;
    for (T each : all) {
      if (number++ == most) {
        break;
      }
      first.append(first.isEmpty() ? "" : between).append(html.apply(each));
    }
    return all.size() > most
        ? first + between + "and " + (all.size() - most) + " more"
        : first.toString();
  }

  /**
   * Rows that share their first cells, which then stand once for all of them.
   *
   * @param shared the first cells
   * @param rows the remaining cells of each row, at least one row
   */
  public static String group(
      Collection<String> shared, Collection<? extends Collection<String>> rows) {
    StringBuilder out = new StringBuilder("<tr>");
    String span = rows.size() > 1 ? " rowspan=\"" + rows.size() + "\"" : "";
    shared.forEach(c -> out.append("<td").append(span).append(">").append(c).append("</td>"));
    boolean first = true;
    for (Collection<String> row : rows) {
      out.append(first ? "" : "<tr>");
      cells(out, row);
      out.append("</tr>\n");
      first = false;
    }
    return out.toString();
  }

  public static String head(String... names) {
    StringBuilder out = new StringBuilder("<thead><tr>");
    for (String name : names) {
      out.append("<th scope=\"col\">").append(text(name)).append("</th>");
    }
    return out.append("</tr></thead>\n").toString();
  }

  /** Paragraphs, lists and code words of the little Markdown that the quality data uses. */
  public static String prose(String raw) {
    if (unmarked(raw)) {
      return "<p>" + text(raw.strip()) + "</p>";
    }
    StringBuilder out = new StringBuilder();
    boolean list = false;
    for (String block : raw.strip().split("\\n\\s*\\n")) {
      for (String part : block.split("\\n(?=\\s*[-*] )")) {
        boolean entry = part.stripLeading().matches("(?s)[-*] .*");
        if (entry != list) {
          out.append(entry ? "<ul>" : "</ul>");
          list = entry;
        }
        String words = inline(part.strip().replaceFirst("^[-*] ", "").replaceFirst("^#+ ", ""));
        out.append(entry ? "<li>" + words + "</li>" : "<p>" + words + "</p>");
      }
    }
    return out.append(list ? "</ul>" : "").toString();
  }

  private static boolean unmarked(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (MARKS.indexOf(raw.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static String inline(String raw) {
    return text(raw.replaceAll("\\s*\\n\\s*", " "))
        .replaceAll("`([^`]+)`", "<code>$1</code>")
        .replaceAll("\\*\\*([^*]+)\\*\\*", "<b>$1</b>");
  }
}
