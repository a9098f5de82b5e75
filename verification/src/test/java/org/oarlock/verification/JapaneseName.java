package org.oarlock.verification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Person names with escape sequences (PS3.5 H.3.2), written without the device's code. */
final class JapaneseName {

  private static final byte[] TO_KANJI = {0x1B, '$', 'B'};
  private static final byte[] TO_ASCII = {0x1B, '(', 'B'};

  private JapaneseName() {}

  /** Encodes with ISO 2022 IR 87 beside ASCII; every delimiter stands in ASCII. */
  static byte[] encode(String name, String characterSet) {
    if (!characterSet.endsWith("ISO 2022 IR 87")) {
      throw new AssertionError("only ISO 2022 IR 87 is known here, not " + characterSet);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean kanji = false;
    for (int letter : name.codePoints().toArray()) {
      if (letter > 127 != kanji) {
        kanji = !kanji;
        out.writeBytes(kanji ? TO_KANJI : TO_ASCII);
      }
      out.writeBytes(kanji ? kanji(letter) : new byte[] {(byte) letter});
    }
    if (kanji) {
      out.writeBytes(TO_ASCII);
    }
    return out.toByteArray();
  }

  /** Row and cell of JIS X 0208: EUC-JP without its high bits. */
  private static byte[] kanji(int letter) {
    byte[] euc = Character.toString(letter).getBytes(Charset.forName("EUC-JP"));
    if (euc.length != 2) {
      throw new AssertionError(
          new String(euc, StandardCharsets.ISO_8859_1) + " is not in JIS X 0208");
    }
    return new byte[] {(byte) (euc[0] & 0x7F), (byte) (euc[1] & 0x7F)};
  }
}
