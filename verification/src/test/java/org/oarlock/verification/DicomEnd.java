package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** Walks over the elements of an explicit little-endian file of defined lengths, to its last byte. */
final class DicomEnd {

  private static final Set<String> LONG =
      Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "UC", "UN", "UR", "UT");

  private DicomEnd() {}

  /** Fails when the last element does not end where the file ends, or elements are out of order. */
  static void check(byte[] file) {
    assertThat(new String(file, 128, 4, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("DICM");
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(132);
    long last = 0;
    while (bytes.hasRemaining()) {
      long tag = (long) Short.toUnsignedInt(bytes.getShort()) << 16;
      tag |= Short.toUnsignedInt(bytes.getShort());
      assertThat(tag).isGreaterThan(last);
      last = tag;
      String vr = "" + (char) bytes.get() + (char) bytes.get();
      int length;
      if (LONG.contains(vr)) {
        bytes.getShort();
        length = bytes.getInt();
      } else {
        length = Short.toUnsignedInt(bytes.getShort());
      }
      assertThat(length).as("length of %08x %s", tag, vr).isBetween(0, bytes.remaining());
      bytes.position(bytes.position() + length);
    }
  }
}
