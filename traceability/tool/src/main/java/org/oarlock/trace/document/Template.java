package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.history.Compiled;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Unreadable;

/**
 * A document as somebody wrote it: prose, with the names of what the data says in between.
 *
 * @param file where it stands; for one that the tool brings along, its name
 */
@Implements("SRS-3402")
record Template(Compiled document, String file, List<Part> parts) {

  private static final String OPEN = "{{";

  /** Reads a template. */
  static Template read(Compiled document, String file, String text) throws Unreadable {
    List<String> lines = text.lines().toList();
    List<Part> parts = new ArrayList<>();
    for (Node node = Markdown.parse(text).getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        standsAlone(file, node);
        parts.add(new Part.Heading(heading.getLevel(), Markdown.words(heading)));
      } else if (node instanceof Paragraph && calls(node, lines)) {
        calls(file, node, lines, parts);
      } else {
        standsAlone(file, node);
        parts.add(new Part.Prose(Markdown.html(node)));
      }
    }
    return new Template(document, file, parts);
  }

  private static boolean calls(Node paragraph, List<String> lines) {
    return paragraph.getSourceSpans().stream()
        .anyMatch(line -> lines.get(line.getLineIndex()).contains(OPEN));
  }

  /** Several inserts may follow each other without a blank line, but no prose in between. */
  private static void calls(String file, Node paragraph, List<String> lines, List<Part> parts)
      throws Unreadable {
    List<Integer> numbers =
        paragraph.getSourceSpans().stream().map(SourceSpan::getLineIndex).toList();
    List<Integer> open = numbers.stream().filter(n -> lines.get(n).contains(OPEN)).toList();
    if (open.size() < numbers.size()) {
      int first = open.get(0);
      int column = lines.get(first).indexOf(OPEN) + 1;
      throw new Unreadable(new Place(file, first + 1, column), CallReader.ALONE);
    }
    for (int number : numbers) {
      parts.add(CallReader.read(file, lines.get(number), number + 1));
    }
  }

  /** An insert in the middle of prose would be printed as it is written, and nobody would know. */
  private static void standsAlone(String file, Node block) throws Unreadable {
    List<Place> found = new ArrayList<>();
    block.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            int at = text.getLiteral().indexOf(OPEN);
            if (at >= 0 && !text.getSourceSpans().isEmpty()) {
              SourceSpan span = text.getSourceSpans().get(0);
              found.add(new Place(file, span.getLineIndex() + 1, span.getColumnIndex() + at + 1));
            }
          }
        });
    if (!found.isEmpty()) {
      throw new Unreadable(found.get(0), CallReader.ALONE);
    }
  }
}
