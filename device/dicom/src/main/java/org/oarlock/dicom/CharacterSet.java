package org.oarlock.dicom;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How text of a data set is encoded (Specific Character Set, PS3.3 C.12.1.1.2). */
public final class CharacterSet {

  /** ISO_IR 6: ASCII. */
  public static final CharacterSet DEFAULT = new CharacterSet(List.of());

  private final Charset single;

  private CharacterSet(List<String> terms) {
    single = terms.isEmpty() ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8;
  }

  /** The character set that a data set names for itself, or the default repertoire. */
  public static CharacterSet of(Dataset dataset) {
    return new CharacterSet(dataset.texts(Tags.SPECIFIC_CHARACTER_SET));
  }

  String decode(byte[] value) {
    return new String(value, single);
  }

  byte[] encode(String text, String where) {
    try {
      ByteBuffer encoded = single.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException absent) {
      throw new IllegalArgumentException(where + " holds a character outside " + single, absent);
    }
  }
}
