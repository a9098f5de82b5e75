package org.oarlock.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.oarlock.trace.annotations.Implements;

/**
 * Text that changes its character set by escape sequences (PS3.5 section 6.1.2.5.3): each control
 * character, backslash, caret and equals sign goes back to the first character set.
 */
@Implements("SRS-207")
final class EscapedText {

  private static final int ESCAPE = 0x1B;

  private final Charset initial;
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream segment = new ByteArrayOutputStream();
  private Set current;

  /**
   * A character set behind an escape sequence.
   *
   * @param escape what follows ESC
   * @param charset Java's name
   * @param shifted whether the charset's own decoder wants the escape sequence in front
   * @param wide whether two 7-bit bytes make a character
   */
  private record Set(String escape, String charset, boolean shifted, boolean wide) {}

  private static final List<Set> SETS =
      List.of(
          new Set("(B", "US-ASCII", false, false),
          new Set("(J", "JIS_X0201", false, false),
          new Set(")I", "JIS_X0201", false, false),
          new Set("$B", "ISO-2022-JP", true, true),
          new Set("$@", "ISO-2022-JP", true, true),
          new Set("$(D", "ISO-2022-JP-1", true, true),
          new Set("$)C", "EUC-KR", false, false),
          new Set("$)A", "GB2312", false, false),
          new Set("-A", "ISO-8859-1", false, false),
          new Set("-B", "ISO-8859-2", false, false),
          new Set("-C", "ISO-8859-3", false, false),
          new Set("-D", "ISO-8859-4", false, false),
          new Set("-L", "ISO-8859-5", false, false),
          new Set("-G", "ISO-8859-6", false, false),
          new Set("-F", "ISO-8859-7", false, false),
          new Set("-H", "ISO-8859-8", false, false),
          new Set("-M", "ISO-8859-9", false, false),
          new Set("-T", "TIS-620", false, false));

  EscapedText(Charset initial) {
    this.initial = initial;
    this.current = first();
  }

  String decode(byte[] value) {
    int at = 0;
    while (at < value.length) {
      if (value[at] == ESCAPE) {
        flush();
        current = behind(value, at + 1);
        at += 1 + current.escape.length();
      } else if (current.wide && at + 1 < value.length && value[at] > ' ') {
        segment.write(value, at, 2);
        at += 2;
      } else {
        single(value[at++]);
      }
    }
    flush();
    return text.toString();
  }

  private void single(byte value) {
    boolean delimiter = value >= 0 && value < ' ' || value == '\\' || value == '^' || value == '=';
    if (delimiter) {
      flush();
      current = first();
      text.append((char) value);
    } else {
      segment.write(value);
    }
  }

  private Set first() {
    return new Set("", initial.name(), false, false);
  }

  private Set behind(byte[] value, int at) {
    String rest =
        new String(value, at, Math.min(4, value.length - at), StandardCharsets.ISO_8859_1);
    return SETS.stream().filter(set -> rest.startsWith(set.escape)).findFirst().orElse(first());
  }

  private void flush() {
    if (segment.size() > 0) {
      byte[] bytes = segment.toByteArray();
      if (current.shifted) {
        byte[] escape = ("\u001b" + current.escape).getBytes(StandardCharsets.US_ASCII);
        byte[] whole = java.util.Arrays.copyOf(escape, escape.length + bytes.length);
        System.arraycopy(bytes, 0, whole, escape.length, bytes.length);
        bytes = whole;
      }
      Charset charset =
          Charset.isSupported(current.charset) ? Charset.forName(current.charset) : initial;
      text.append(new String(bytes, charset));
      segment.reset();
    }
  }
}
