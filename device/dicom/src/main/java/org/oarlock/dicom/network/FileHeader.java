package org.oarlock.dicom.network;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the file meta information of a DICOM file (PS3.10 7.1) says to one who sends it.
 *
 * @param sopClassUid Media Storage SOP Class UID (0002,0002)
 * @param sopInstanceUid Media Storage SOP Instance UID (0002,0003)
 * @param transferSyntax Transfer Syntax UID (0002,0010) of the data set
 */
public record FileHeader(String sopClassUid, String sopInstanceUid, String transferSyntax) {

  private static final int PREAMBLE = 128;
  private static final int LONGEST = 1 << 20;

  /**
   * Reads the header and leaves the stream at the first byte of the data set.
   *
   * @throws IOException if the stream is not a DICOM file or its file meta information is broken;
   *     the message says what
   */
  public static FileHeader read(InputStream in) throws IOException {
    DataInputStream stream = new DataInputStream(in);
    try {
      stream.skipNBytes(PREAMBLE);
      if (stream.readInt() != 0x4449434D) {
        throw new IOException("not a DICOM file: no DICM after the preamble");
      }
      return elements(ByteBuffer.wrap(group(stream)).order(ByteOrder.LITTLE_ENDIAN));
    } catch (EOFException e) {
      throw new IOException("not a DICOM file: it ends in the file meta information", e);
    }
  }

  private static byte[] group(DataInputStream stream) throws IOException {
    ByteBuffer length = ByteBuffer.wrap(stream.readNBytes(12)).order(ByteOrder.LITTLE_ENDIAN);
    if (length.remaining() < 12 || length.getInt() != 2 || length.getShort() != 0x4C55) {
      throw new IOException("the file meta information does not begin with its length (0002,0000)");
    }
    long bytes = Integer.toUnsignedLong(length.getInt(8));
    if (bytes > LONGEST) {
      throw new IOException("file meta information of " + bytes + " bytes is too long");
    }
    byte[] group = stream.readNBytes((int) bytes);
    if (group.length < bytes) {
      throw new EOFException();
    }
    return group;
  }

  private static FileHeader elements(ByteBuffer group) throws IOException {
    String sopClass = "";
    String sopInstance = "";
    String syntax = "";
    while (group.remaining() >= 8) {
      int tag = group.getShort() << 16 | group.getShort() & 0xFFFF;
      String vr = text(group, 2);
      boolean longForm = "OB OW OF OD OL SQ UC UN UR UT".contains(vr);
      long length = longForm ? longLength(group) : group.getShort() & 0xFFFF;
      if (length > group.remaining()) {
        throw new IOException("an element of the file meta information is longer than its group");
      }
      String value = text(group, (int) length);
      switch (tag) {
        case 0x20002 -> sopClass = value;
        case 0x20003 -> sopInstance = value;
        case 0x20010 -> syntax = value;
        default -> {
          // The others say nothing about how to send the data set.
        }
      }
    }
    if (!WireText.isUid(sopClass) || !WireText.isUid(sopInstance) || !WireText.isUid(syntax)) {
      throw new IOException(
          "the file meta information lacks SOP class, SOP instance or transfer syntax UID");
    }
    return new FileHeader(sopClass, sopInstance, syntax);
  }

  private static long longLength(ByteBuffer group) throws IOException {
    if (group.remaining() < 6) {
      throw new IOException("an element of the file meta information is cut");
    }
    group.getShort();
    return Integer.toUnsignedLong(group.getInt());
  }

  private static String text(ByteBuffer group, int length) {
    byte[] value = new byte[length];
    group.get(value);
    return WireText.trimmed(value);
  }
}
