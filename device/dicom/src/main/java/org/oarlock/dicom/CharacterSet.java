package org.oarlock.dicom;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.annotations.Implements;

/**
 * How text of a data set is encoded (Specific Character Set, PS3.3 C.12.1.1.2): one character set,
 * or several with escape sequences between them (ISO/IEC 2022).
 */
@Implements("SRS-207")
public final class CharacterSet {

  private static final Map<String, String> CHARSETS =
      Map.ofEntries(
          Map.entry("6", "US-ASCII"),
          Map.entry("100", "ISO-8859-1"),
          Map.entry("101", "ISO-8859-2"),
          Map.entry("109", "ISO-8859-3"),
          Map.entry("110", "ISO-8859-4"),
          Map.entry("144", "ISO-8859-5"),
          Map.entry("127", "ISO-8859-6"),
          Map.entry("126", "ISO-8859-7"),
          Map.entry("138", "ISO-8859-8"),
          Map.entry("148", "ISO-8859-9"),
          Map.entry("203", "ISO-8859-15"),
          Map.entry("13", "JIS_X0201"),
          Map.entry("166", "TIS-620"),
          Map.entry("192", "UTF-8"),
          Map.entry("GB18030", "GB18030"),
          Map.entry("GBK", "GBK"));

  // After the table, which its constructor needs.
  /** ISO_IR 6: ASCII. */
  public static final CharacterSet DEFAULT = new CharacterSet(List.of());

  private final Charset initial;
  private final boolean escapes;

  private CharacterSet(List<String> terms) {
    String first = terms.isEmpty() ? "" : terms.get(0).strip();
    String number = first.replaceFirst("^(ISO_IR|ISO 2022 IR)[ _]?", "");
    initial = charset(CHARSETS.getOrDefault(number, "US-ASCII"));
    escapes = terms.size() > 1 || first.startsWith("ISO 2022");
  }

  /** The character set that a data set names for itself, or the default repertoire. */
  public static CharacterSet of(Dataset dataset) {
    return of(dataset.texts(Tags.SPECIFIC_CHARACTER_SET));
  }

  /** The character set with these defined terms; an unknown term counts as ASCII. */
  public static CharacterSet of(List<String> terms) {
    return terms.isEmpty() ? DEFAULT : new CharacterSet(terms);
  }

  String decode(byte[] value) {
    return escapes ? new EscapedText(initial).decode(value) : new String(value, initial);
  }

  byte[] encode(String text, String where) {
    try {
      ByteBuffer encoded = initial.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException absent) {
      throw new IllegalArgumentException(where + " holds a character outside " + initial, absent);
    }
  }

  private static Charset charset(String name) {
    // A runtime without the extended character sets still reads the rest.
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
  }
}
