package org.oarlock.dicom.network;

import java.nio.ByteBuffer;

/** Walks over the items of an association PDU: type, reserved byte, 16-bit length, content. */
final class Items {

  private static final int HEADER = 4;

  private final ByteBuffer bytes;
  private int type;

  Items(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  boolean more() {
    return bytes.hasRemaining();
  }

  /**
   * The content of the next item, whose {@link #type} is known then.
   *
   * @throws ProtocolViolation if it is longer than what holds it
   */
  ByteBuffer next() throws ProtocolViolation {
    if (bytes.remaining() < HEADER) {
      throw ProtocolViolation.invalid("an item of the association PDU is cut");
    }
    type = bytes.get() & 0xFF;
    bytes.get();
    int length = bytes.getShort() & 0xFFFF;
    if (length > bytes.remaining()) {
      throw ProtocolViolation.invalid("an item is longer than the association PDU that holds it");
    }
    ByteBuffer content = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return content;
  }

  int type() {
    return type;
  }

  /** The text that fills {@code content}, without padding. */
  static String text(ByteBuffer content) {
    byte[] text = new byte[content.remaining()];
    content.get(text);
    return WireText.trimmed(text);
  }
}
