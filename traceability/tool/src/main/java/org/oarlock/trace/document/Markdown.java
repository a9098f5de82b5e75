package org.oarlock.trace.document;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.oarlock.trace.site.Html;

/** Markdown as people write it, to well-formed HTML. HTML that stands in it is shown as text. */
final class Markdown {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true).build();

  private static final TextContentRenderer WORDS = TextContentRenderer.builder().build();

  /** What makes anything of a text but a paragraph. */
  private static final String MARKS = "\n`*_[]<>!\\&|#";

  private Markdown() {}

  static Node parse(String text) {
    return PARSER.parse(text);
  }

  static String html(Node node) {
    return HTML.render(node);
  }

  static String words(Node node) {
    return WORDS.render(node).strip();
  }

  /** The words of a field. */
  static String html(String text) {
    String words = text.strip();
    boolean plain =
        MARKS.chars().allMatch(mark -> words.indexOf(mark) < 0)
            && !words.isEmpty()
            && Character.isLetter(words.charAt(0));
    return plain ? "<p>" + Html.text(words) + "</p>\n" : html(parse(words));
  }
}
