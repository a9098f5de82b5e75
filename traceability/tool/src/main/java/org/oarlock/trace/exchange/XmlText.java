package org.oarlock.trace.exchange;

/** Text as it may stand in XML and HTML. */
public final class XmlText {

  private XmlText() {}

  /** Escaped for an element or an attribute; line breaks survive in both. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      // A parser turns these into blanks or line feeds unless they are written by number.
      case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
      default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
    }
  }

  /** The text with U+FFFD for each character that XML cannot hold. */
  public static String held(String text) {
    return text.codePoints().allMatch(XmlText::allowed)
        ? text
        : text.codePoints()
            .map(c -> allowed(c) ? c : 0xFFFD)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** Whether XML 1.0 can hold a character at all. */
  static boolean allowed(int c) {
    return c >= 0x20 && c <= 0xD7FF
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
