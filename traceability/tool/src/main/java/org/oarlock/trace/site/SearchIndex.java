package org.oarlock.trace.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

  private static final int SPLIT_AT = 700_000;

  private final List<String> parts = new ArrayList<>();

  SearchIndex(Subject subject, Standing standing) {
    StringBuilder part = new StringBuilder();
    for (String id : subject.graph().ids()) {
      Item item = subject.graph().item(id).orElseThrow();
      if (part.length() > SPLIT_AT) {
        close(part);
      }
      part.append(part.isEmpty() ? "oarlockIndex([\n" : ",\n")
          .append('[')
          .append(quoted(id))
          .append(',')
          .append(quoted(item.title()))
          .append(',')
          .append(quoted(standing.of(item).word()))
          .append(']');
    }
    if (!part.isEmpty()) {
      close(part);
    }
  }

  private void close(StringBuilder part) {
    parts.add(part.append("]);\n").toString());
    part.setLength(0);
  }

  /** How many files it has. */
  int parts() {
    return parts.size();
  }

  void write(PageWriter pages) throws IOException {
    for (int i = 0; i < parts.size(); i++) {
      pages.text("index-" + (i + 1) + ".js", parts.get(i));
    }
  }

  /** A text as a script and as JSON may write it. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n', '\r', '\t', '\u2028', '\u2029' -> out.append(' ');
        default -> out.append(c < ' ' ? ' ' : c);
      }
    }
    return out.append('"').toString();
  }
}
