package org.oarlock.trace.read;

import java.util.Locale;

/**
 * How a language writes comments.
 *
 * @param line what begins a comment that ends with its line; empty if there is none
 * @param open what begins a comment over several lines; empty if there is none
 * @param close what ends it
 */
record CommentSyntax(String line, String open, String close) {

  /** By the ending of the file's name; without a known one, as in shell scripts. */
  static CommentSyntax of(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "sql" -> new CommentSyntax("--", "/*", "*/");
      case "ts", "tsx", "js", "mjs", "css", "java", "c", "cpp", "h" ->
          new CommentSyntax("//", "/*", "*/");
      case "html", "xml", "svg" -> new CommentSyntax("", "<!--", "-->");
      default -> new CommentSyntax("#", "", "");
    };
  }

  /**
   * The comments of a line, everything else blanked so that columns stay.
   *
   * @param inBlock whether the line begins inside a comment
   */
  String comment(String text, boolean inBlock) {
    StringBuilder kept = new StringBuilder();
    boolean block = inBlock;
    int at = 0;
    while (at < text.length()) {
      if (block) {
        int end = text.indexOf(close, at);
        int stop = end < 0 ? text.length() : end;
        kept.append(text, at, stop);
        at = stop;
        block = end < 0;
      } else if (startsComment(line, text, at)) {
        return kept.append(text.substring(at)).toString();
      } else if (startsComment(open, text, at)) {
        block = true;
        kept.append(open);
        at += open.length();
      } else {
        kept.append(' ');
        at++;
      }
    }
    return kept.toString();
  }

  /** Whether a comment is still open at the end of the line. */
  boolean endsInBlock(String text, boolean inBlock) {
    boolean block = inBlock;
    int at = 0;
    while (at < text.length()) {
      if (block && text.startsWith(close, at)) {
        block = false;
        at += close.length();
      } else if (!block && startsComment(line, text, at)) {
        return false;
      } else if (!block && startsComment(open, text, at)) {
        block = true;
        at += open.length();
      } else {
        at++;
      }
    }
    return block;
  }

  private static boolean startsComment(String marker, String text, int at) {
    if (marker.isEmpty() || !text.startsWith(marker, at)) {
      return false;
    }
    // In shell and YAML a hash inside a word is part of the word.
    return !marker.equals("#") || at == 0 || Character.isWhitespace(text.charAt(at - 1));
  }
}
