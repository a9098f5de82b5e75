package org.oarlock.dicom.pixelmed;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.oarlock.dicom.Uids;

/**
 * Makes PixelMed carry text through unchanged. It decodes text while it reads, and what its tables
 * lack is lost; Latin-1 maps each byte to one character and back.
 */
final class VerbatimText {

  private static final byte[] TERM = "ISO_IR 100".getBytes(StandardCharsets.US_ASCII);

  private VerbatimText() {}

  /** The data set with a Specific Character Set of Latin-1 in front. */
  static InputStream before(byte[] dataset, String transferSyntax) {
    byte length = (byte) TERM.length;
    byte[] start =
        switch (transferSyntax) {
          case Uids.EXPLICIT_VR_BIG_ENDIAN -> new byte[] {0, 8, 0, 5, 'C', 'S', 0, length};
          case Uids.IMPLICIT_VR_LITTLE_ENDIAN -> new byte[] {8, 0, 5, 0, length, 0, 0, 0};
          default -> new byte[] {8, 0, 5, 0, 'C', 'S', length, 0};
        };
    InputStream front =
        new SequenceInputStream(new ByteArrayInputStream(start), new ByteArrayInputStream(TERM));
    return new SequenceInputStream(front, new ByteArrayInputStream(dataset));
  }
}
