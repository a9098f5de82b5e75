package org.oarlock.trace.site;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.standing.Standing;

/**
 * What the search looks through: id, title and state of each item. Scripts and not JSON, because a
 * page from a folder may load nothing else.
 */
@Implements("SRS-3704")
final class SearchIndex {

  /** Keeps a part below 1 MB as long as titles are no longer than a few sentences. */
  private static final int IN_A_PART = 2500;

  private final Subject subject;
  private final Standing standing;
  private final List<String> ids;

  SearchIndex(Subject subject, Standing standing) {
    this.subject = subject;
    this.standing = standing;
    this.ids = List.copyOf(subject.graph().ids());
  }

  /** How many files it has. */
  int files() {
    return (ids.size() + IN_A_PART - 1) / IN_A_PART;
  }

  /** Each file, to be written beside the others. */
  List<PageWriter.Part> parts() {
    return IntStream.range(0, files())
        .<PageWriter.Part>mapToObj(part -> pages -> write(pages, part))
        .toList();
  }

  private void write(PageWriter pages, int part) throws IOException {
    StringBuilder script = new StringBuilder("oarlockIndex([");
    String between = "\n";
    int from = part * IN_A_PART;
    for (String id : ids.subList(from, Math.min(from + IN_A_PART, ids.size()))) {
      Item item = subject.graph().item(id).orElseThrow();
      quote(script.append(between).append('['), id);
      quote(script.append(','), item.title());
      quote(script.append(','), standing.of(item).word()).append(']');
      between = ",\n";
    }
    pages.text("index-" + (part + 1) + ".js", script.append("]);\n").toString());
  }

  /** A text as a script and as JSON may write it. */
  static String quoted(String text) {
    return quote(new StringBuilder(text.length() + 2), text).toString();
  }

  private static StringBuilder quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n', '\r', '\t', '\u2028', '\u2029' -> out.append(' ');
        default -> out.append(c < ' ' ? ' ' : c);
      }
    }
    return out.append('"');
  }
}
