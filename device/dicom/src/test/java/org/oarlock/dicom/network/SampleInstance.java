package org.oarlock.dicom.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.oarlock.dicom.Part10Header;
import org.oarlock.dicom.Uids;

/** A small CT instance in Explicit VR Little Endian, written by hand: no toolkit, no identity. */
record SampleInstance(String uid, int rows, int columns) {

  static final ProposedContext CONTEXT =
      new ProposedContext(Uids.CT_IMAGE_STORAGE, Uids.EXPLICIT_VR_LITTLE_ENDIAN);

  static SampleInstance numbered(int number) {
    return new SampleInstance("2.25.4711." + number, 16, 16);
  }

  SampleInstance sized(int rows, int columns) {
    return new SampleInstance(uid, rows, columns);
  }

  byte[] dataSet() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    text(out, 0x0008, 0x0016, "UI", Uids.CT_IMAGE_STORAGE);
    text(out, 0x0008, 0x0018, "UI", uid);
    text(out, 0x0008, 0x0060, "CS", "CT");
    text(out, 0x0010, 0x0010, "PN", "Phantom");
    text(out, 0x0010, 0x0020, "LO", "PHANTOM");
    text(out, 0x0020, 0x000D, "UI", "2.25.4711");
    text(out, 0x0020, 0x000E, "UI", "2.25.4712");
    number(out, 0x0002, 1);
    text(out, 0x0028, 0x0004, "CS", "MONOCHROME2");
    number(out, 0x0010, rows);
    number(out, 0x0011, columns);
    number(out, 0x0100, 16);
    number(out, 0x0101, 16);
    number(out, 0x0102, 15);
    number(out, 0x0103, 0);
    ByteBuffer pixels = ByteBuffer.allocate(12 + 2 * rows * columns).order(ByteOrder.LITTLE_ENDIAN);
    pixels.putShort((short) 0x7FE0).putShort((short) 0x0010).put((byte) 'O').put((byte) 'W');
    pixels.putShort((short) 0).putInt(2 * rows * columns);
    for (int i = 0; i < rows * columns; i++) {
      pixels.putShort((short) (i * 31 & 0xFFF));
    }
    out.writeBytes(pixels.array());
    return out.toByteArray();
  }

  byte[] file() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        Part10Header.bytes(CONTEXT.abstractSyntax(), uid, CONTEXT.transferSyntax(), Bench.CALLER));
    out.writeBytes(dataSet());
    return out.toByteArray();
  }

  Path writeTo(Path folder) throws IOException {
    return Files.write(folder.resolve(uid + ".dcm"), file());
  }

  private static void number(ByteArrayOutputStream out, int element, int value) {
    out.writeBytes(
        element(0x0028, element, "US", 2)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort((short) value)
            .array());
  }

  private static void text(
      ByteArrayOutputStream out, int group, int element, String vr, String value) {
    String even = value.length() % 2 == 0 ? value : value + (vr.equals("UI") ? '\0' : ' ');
    out.writeBytes(
        element(group, element, vr, even.length())
            .put(even.getBytes(StandardCharsets.US_ASCII))
            .array());
  }

  private static ByteBuffer element(int group, int element, String vr, int length) {
    return ByteBuffer.allocate(8 + length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) group)
        .putShort((short) element)
        .put(vr.getBytes(StandardCharsets.US_ASCII))
        .putShort((short) length);
  }
}
