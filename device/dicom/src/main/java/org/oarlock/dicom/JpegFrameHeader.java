package org.oarlock.dicom;

import org.oarlock.trace.annotations.Implements;

/**
 * The frame header of a JPEG code stream (ISO/IEC 10918-1 B.2.2), read before the decoder allocates
 * what it claims.
 *
 * @param process low half of the SOF marker; 3 is lossless
 * @param rows number of lines
 * @param columns samples per line
 * @param components number of components
 */
record JpegFrameHeader(int process, int rows, int columns, int components) {

  private static final int START_OF_IMAGE = 0xD8;
  private static final int START_OF_SCAN = 0xDA;

  /** Finds the header before the first scan. */
  @Implements("SRS-202")
  static JpegFrameHeader of(byte[] stream) throws DicomException {
    int at = 0;
    while (at + 4 <= stream.length) {
      if ((stream[at] & 0xFF) != 0xFF) {
        throw new DicomException("the compressed image is not a JPEG code stream");
      }
      int marker = stream[at + 1] & 0xFF;
      if (marker == START_OF_IMAGE || marker == 0xFF) {
        at += marker == 0xFF ? 1 : 2;
        continue;
      }
      if (marker == START_OF_SCAN) {
        break;
      }
      if (isFrame(marker) && at + 10 <= stream.length) {
        return new JpegFrameHeader(
            marker & 0x0F, u16(stream, at + 5), u16(stream, at + 7), stream[at + 9] & 0xFF);
      }
      at += 2 + u16(stream, at + 2);
    }
    throw new DicomException("the JPEG code stream has no frame header");
  }

  private static boolean isFrame(int marker) {
    // C4, C8 and CC share the row but mean tables and extensions.
    return marker >= 0xC0 && marker <= 0xCF && (marker & 3) != 0 || marker == 0xC0;
  }

  private static int u16(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }
}
