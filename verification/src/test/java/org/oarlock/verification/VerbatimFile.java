package org.oarlock.verification;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/**
 * A file of any kind, divided into what an association must say of it and the bytes of its data
 * set. What the header does not say is made up, so that every file can be sent.
 *
 * @param sopClass Media Storage SOP Class UID, or CT Image Storage
 * @param sopInstance Media Storage SOP Instance UID, or a new one
 * @param transferSyntax Transfer Syntax UID, or Implicit VR Little Endian
 * @param dataSet every byte behind the file meta information
 */
record VerbatimFile(String sopClass, String sopInstance, String transferSyntax, byte[] dataSet) {

  private static final Set<String> LONG = Set.of("OB", "OW", "OF", "SQ", "UN", "UT");
  private static final int LONGEST_UID = 64;

  static VerbatimFile read(Path file) {
    try {
      return divide(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static VerbatimFile divide(byte[] bytes) {
    String sopClass = "1.2.840.10008.5.1.4.1.1.2";
    String sopInstance = "2.25." + Math.abs(UUID.randomUUID().getMostSignificantBits());
    String transferSyntax = "1.2.840.10008.1.2";
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = start(bytes);
    while (at + 8 <= bytes.length && in.getShort(at) == 2) {
      int number = in.getShort(at + 2) & 0xFFFF;
      boolean far = LONG.contains(text(bytes, at + 4, 2)) && at + 12 <= bytes.length;
      int value = far ? at + 12 : at + 8;
      long length = far ? in.getInt(at + 8) & 0xFFFFFFFFL : in.getShort(at + 6) & 0xFFFF;
      if (value + length > bytes.length) {
        break;
      }
      String said = text(bytes, value, (int) Math.min(length, LONGEST_UID)).strip();
      if (!said.isEmpty()) {
        sopClass = number == 0x02 ? said : sopClass;
        sopInstance = number == 0x03 ? said : sopInstance;
        transferSyntax = number == 0x10 ? said : transferSyntax;
      }
      at = (int) (value + length);
    }
    byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
    return new VerbatimFile(sopClass, sopInstance, transferSyntax, rest);
  }

  private static int start(byte[] bytes) {
    return bytes.length > 132 && text(bytes, 128, 4).equals("DICM") ? 132 : 0;
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1).replace("\0", "");
  }
}
