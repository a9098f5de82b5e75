package org.oarlock.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Preamble and file meta information of a DICOM file (PS3.10 section 7.1). */
public final class Part10Header {

  private Part10Header() {}

  /**
   * The bytes that go before the bytes of a data set.
   *
   * @param sopClassUid what the data set is
   * @param sopInstanceUid which one it is
   * @param transferSyntax how the bytes that follow are encoded
   */
  public static byte[] bytes(String sopClassUid, String sopInstanceUid, String transferSyntax) {
    return bytes(sopClassUid, sopInstanceUid, transferSyntax, "");
  }

  /**
   * The bytes that go before the bytes of a received data set.
   *
   * @param sopClassUid what the data set is
   * @param sopInstanceUid which one it is
   * @param transferSyntax how the bytes that follow are encoded
   * @param sourceAe title of who sent it; empty for none
   */
  public static byte[] bytes(
      String sopClassUid, String sopInstanceUid, String transferSyntax, String sourceAe) {
    ByteArrayOutputStream group = new ByteArrayOutputStream();
    // File Meta Information Version is OB, which has a 32-bit length.
    group.writeBytes(new byte[] {2, 0, 1, 0, 'O', 'B', 0, 0, 2, 0, 0, 0, 0, 1});
    element(group, 0x02, "UI", sopClassUid);
    element(group, 0x03, "UI", sopInstanceUid);
    element(group, 0x10, "UI", transferSyntax);
    element(group, 0x12, "UI", Uids.IMPLEMENTATION_CLASS);
    element(group, 0x13, "SH", Uids.IMPLEMENTATION_VERSION);
    if (!sourceAe.isEmpty()) {
      element(group, 0x16, "AE", sourceAe);
    }
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    header.writeBytes(new byte[128]);
    header.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
    int length = group.size();
    header.writeBytes(new byte[] {2, 0, 0, 0, 'U', 'L', 4, 0});
    header.writeBytes(
        new byte[] {
          (byte) length, (byte) (length >> 8), (byte) (length >> 16), (byte) (length >> 24)
        });
    header.writeBytes(group.toByteArray());
    return header.toByteArray();
  }

  private static void element(ByteArrayOutputStream out, int element, String vr, String value) {
    byte[] encoded = value.getBytes(StandardCharsets.US_ASCII);
    int length = encoded.length + (encoded.length & 1);
    out.writeBytes(new byte[] {2, 0, (byte) element, 0});
    out.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
    out.write(length);
    out.write(length >> 8);
    out.writeBytes(encoded);
    if (length != encoded.length) {
      out.write("UI".equals(vr) ? 0 : ' ');
    }
  }
}
