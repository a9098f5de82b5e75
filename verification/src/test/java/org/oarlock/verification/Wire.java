package org.oarlock.verification;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** PDUs, items and command sets as a peer of another maker would put them together. */
final class Wire {

  static final int ASSOCIATE_RQ = 1;
  static final int ASSOCIATE_AC = 2;
  static final int DATA = 4;
  static final int RELEASE_RQ = 5;
  static final int RELEASE_RP = 6;
  private static final int LAST = 2;

  private Wire() {}

  /** One PDU. */
  record Pdu(int type, byte[] body) {

    static Pdu read(InputStream in) throws IOException {
      DataInputStream data = new DataInputStream(in);
      int type = data.readUnsignedByte();
      data.readByte();
      return new Pdu(type, data.readNBytes(data.readInt()));
    }

    byte[] bytes() {
      return joined(
          ByteBuffer.allocate(6).put((byte) type).put((byte) 0).putInt(body.length).array(), body);
    }
  }

  static byte[] item(int type, byte[]... content) {
    byte[] all = joined(content);
    return joined(
        ByteBuffer.allocate(4).put((byte) type).put((byte) 0).putShort((short) all.length).array(),
        all);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A message part in one fragment: a command set, or a data set. */
  static byte[] message(int context, boolean command, byte[] bytes) {
    byte[] head =
        ByteBuffer.allocate(6)
            .putInt(bytes.length + 2)
            .put((byte) context)
            .put((byte) (LAST | (command ? 1 : 0)))
            .array();
    return new Pdu(DATA, joined(head, bytes)).bytes();
  }

  /** A command set: numbers of two bytes and UIDs by element. */
  static byte[] command(Map<Integer, Object> values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TreeMap<>(values)
        .forEach(
            (element, value) -> {
              byte[] bytes =
                  value instanceof Integer number
                      ? new byte[] {number.byteValue(), (byte) (number >> 8)}
                      : even((String) value);
              out.writeBytes(
                  little(8).putShort(2, element.shortValue()).putInt(4, bytes.length).array());
              out.writeBytes(bytes);
            });
    byte[] length = little(12).putInt(4, 4).putInt(8, out.size()).array();
    return joined(length, out.toByteArray());
  }

  /** The elements of a command set, by element. */
  static Map<Integer, byte[]> elements(byte[] command) {
    Map<Integer, byte[]> elements = new TreeMap<>();
    ByteBuffer buffer = ByteBuffer.wrap(command).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      buffer.getShort();
      int element = buffer.getShort() & 0xFFFF;
      byte[] value = new byte[buffer.getInt()];
      buffer.get(value);
      elements.put(element, value);
    }
    return elements;
  }

  static int number(byte[] value) {
    return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getShort() & 0xFFFF;
  }

  static String text(byte[] value) {
    return new String(value, StandardCharsets.US_ASCII).replace("\0", "").strip();
  }

  /** An element in Explicit VR Little Endian whose VR has a length of two bytes. */
  static byte[] element(int group, int element, String vr, byte[] value) {
    return joined(
        little(8)
            .putShort((short) group)
            .putShort((short) element)
            .put(ascii(vr))
            .putShort((short) value.length)
            .array(),
        value);
  }

  /** A sequence of one item in Explicit VR Little Endian. */
  static byte[] sequence(int group, int element, byte[] item) {
    return joined(
        little(20)
            .putShort((short) group)
            .putShort((short) element)
            .put(ascii("SQ"))
            .putShort((short) 0)
            .putInt(item.length + 8)
            .putShort((short) 0xFFFE)
            .putShort((short) 0xE000)
            .putInt(item.length)
            .array(),
        item);
  }

  static byte[] even(String uid) {
    return ascii(uid.length() % 2 == 0 ? uid : uid + '\0');
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
