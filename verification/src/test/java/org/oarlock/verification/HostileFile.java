package org.oarlock.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.Uids;

/** Files that are meant to exhaust or to confuse a reader. */
final class HostileFile {

  private static final byte[] SEQUENCE = {0x08, 0, 0x15, 0x11, 'S', 'Q', 0, 0, -1, -1, -1, -1};
  private static final byte[] ITEM = {-2, -1, 0, (byte) 0xE0, -1, -1, -1, -1};
  private static final byte[] EMPTY_ITEM = {-2, -1, 0, (byte) 0xE0, 0, 0, 0, 0};

  private HostileFile() {}

  /** Writes the file of a kind that a feature names. */
  static void write(String kind, DicomFile sound, Path file) {
    try {
      Files.write(file, bytes(kind, sound));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String kind, DicomFile sound) throws IOException {
    return switch (kind) {
      case "2000 nested sequences" ->
          part10(Uids.EXPLICIT_VR_LITTLE_ENDIAN, repeated(joined(SEQUENCE, ITEM), 2000));
      case "two million empty items" ->
          part10(
              Uids.EXPLICIT_VR_LITTLE_ENDIAN, joined(SEQUENCE, repeated(EMPTY_ITEM, 2_000_000)));
      case "a deflated bomb" ->
          part10(Uids.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN, deflatedZeros(3_000_000_000L));
      case "a length beyond its end" -> {
        byte[] whole = DicomFiles.encode(sound);
        yield Arrays.copyOf(whole, whole.length - 1000);
      }
      case "random bytes" -> {
        byte[] noise = new byte[100_000];
        new Random(20260301).nextBytes(noise);
        yield noise;
      }
      default -> throw new AssertionError("nobody knows a file of " + kind);
    };
  }

  private static byte[] deflatedZeros(long size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    Deflater raw = new Deflater(Deflater.BEST_SPEED, true);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, raw)) {
      // An element whose value is all zeros, so that the stream is well-formed as far as it goes.
      deflated.write(new byte[] {0x09, 0, 0x10, 0x10, 'O', 'B', 0, 0, 0, 0, 0, (byte) 0xB0});
      for (long written = 0; written < size; written += zeros.length) {
        deflated.write(zeros);
      }
    }
    return out.toByteArray();
  }

  private static byte[] part10(String transferSyntax, byte[] dataSet) {
    byte[] meta =
        joined(
            element(2, Uids.CT_IMAGE_STORAGE),
            element(3, Uids.derived("hostile", transferSyntax)),
            element(0x10, transferSyntax));
    ByteBuffer head = ByteBuffer.allocate(132 + 12).order(ByteOrder.LITTLE_ENDIAN);
    head.position(128);
    head.put("DICM".getBytes(StandardCharsets.US_ASCII));
    head.put(new byte[] {2, 0, 0, 0, 'U', 'L', 4, 0}).putInt(meta.length);
    return joined(head.array(), meta, dataSet);
  }

  private static byte[] element(int number, String uid) {
    String even = uid.length() % 2 == 0 ? uid : uid + '\0';
    byte[] head = {2, 0, (byte) number, 0, 'U', 'I', (byte) even.length(), 0};
    return joined(head, even.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] repeated(byte[] piece, int times) {
    byte[] all = new byte[piece.length * times];
    for (int n = 0; n < times; n++) {
      System.arraycopy(piece, 0, all, n * piece.length, piece.length);
    }
    return all;
  }

  private static byte[] joined(byte[]... pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      all.writeBytes(piece);
    }
    return all.toByteArray();
  }
}
