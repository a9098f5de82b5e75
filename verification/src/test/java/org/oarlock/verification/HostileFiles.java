package org.oarlock.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.oarlock.dicom.Part10Header;
import org.oarlock.dicom.Uids;

/** Files that end a careless reader, put beside a series. */
final class HostileFiles {

  private static final byte[] SEQUENCE = {
    0x40, 0, 0x75, 2, 'S', 'Q', 0, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF
  };
  private static final byte[] OPEN_ITEM = {
    (byte) 0xFE, (byte) 0xFF, 0, (byte) 0xE0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF
  };
  private static final byte[] EMPTY_ITEM = {(byte) 0xFE, (byte) 0xFF, 0, (byte) 0xE0, 0, 0, 0, 0};

  private HostileFiles() {}

  /** Writes six of them. */
  static void beside(Path folder) throws IOException {
    Files.write(folder.resolve("x-nested"), file(Uids.EXPLICIT_VR_LITTLE_ENDIAN, nested()));
    Files.write(folder.resolve("x-items"), file(Uids.EXPLICIT_VR_LITTLE_ENDIAN, items()));
    Files.write(folder.resolve("x-bomb"), file(Uids.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN, bomb()));
    Files.write(folder.resolve("x-length"), file(Uids.EXPLICIT_VR_LITTLE_ENDIAN, beyondItsEnd()));
    byte[] random = new byte[10_000];
    new Random(1).nextBytes(random);
    Files.write(folder.resolve("x-random"), random);
    Files.writeString(folder.resolve("LICENSE"), "Words about images, and no image at all.");
  }

  private static byte[] nested() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int depth = 0; depth < 2000; depth++) {
      out.writeBytes(SEQUENCE);
      out.writeBytes(OPEN_ITEM);
    }
    return out.toByteArray();
  }

  private static byte[] items() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SEQUENCE);
    for (int item = 0; item < 2_000_000; item++) {
      out.writeBytes(EMPTY_ITEM);
    }
    return out.toByteArray();
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      byte[] zeros = new byte[1 << 20];
      for (int megabyte = 0; megabyte < 256; megabyte++) {
        deflater.write(zeros);
      }
    }
    return out.toByteArray();
  }

  private static byte[] beyondItsEnd() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {9, 0, 1, 0x10});
    out.writeBytes("OB".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(new byte[] {0, 0, (byte) 0xF0, (byte) 0xFF, (byte) 0xFF, 0x7F, 1, 2, 3, 4});
    return out.toByteArray();
  }

  private static byte[] file(String transferSyntax, byte[] dataset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(Part10Header.bytes(Uids.CT_IMAGE_STORAGE, "1.2.3", transferSyntax));
    out.writeBytes(dataset);
    return out.toByteArray();
  }
}
