package org.oarlock.dicom;

import org.oarlock.trace.annotations.Implements;

/** RLE compression of DICOM (PS3.5 annex G). */
final class RunLengths {

  private static final int HEADER = 64;

  private RunLengths() {}

  /**
   * Decodes a frame of one sample a pixel.
   *
   * @param bytesPerPixel as many segments are expected, the most significant byte first
   */
  @Implements("SRS-206")
  static int[] decode(byte[] frame, int pixels, int bytesPerPixel) throws DicomException {
    if (frame.length < HEADER || u32(frame, 0) != bytesPerPixel) {
      throw new DicomException(
          "the run-length compressed image does not have the expected "
              + bytesPerPixel
              + " segments");
    }
    int[] values = new int[pixels];
    for (int segment = 0; segment < bytesPerPixel; segment++) {
      long start = u32(frame, 4 + 4 * segment);
      long end = segment + 1 < bytesPerPixel ? u32(frame, 8 + 4 * segment) : frame.length;
      if (start < HEADER || start > end || end > frame.length) {
        throw new DicomException("the run-length compressed image has segments outside itself");
      }
      segment(frame, (int) start, (int) end, values);
    }
    return values;
  }

  private static void segment(byte[] frame, int start, int end, int[] values)
      throws DicomException {
    int at = start;
    int pixel = 0;
    while (pixel < values.length) {
      if (at >= end) {
        throw cut();
      }
      int control = frame[at++];
      if (control == -128) {
        continue;
      }
      boolean run = control < 0;
      int count = Math.min(run ? 1 - control : control + 1, values.length - pixel);
      if (at + (run ? 1 : count) > end) {
        throw cut();
      }
      for (int n = 0; n < count; n++, pixel++) {
        values[pixel] = values[pixel] << 8 | frame[run ? at : at + n] & 0xFF;
      }
      at += run ? 1 : count;
    }
  }

  private static DicomException cut() {
    return new DicomException("the run-length compressed image is cut off");
  }

  private static long u32(byte[] bytes, int at) {
    return bytes[at] & 0xFF
        | (bytes[at + 1] & 0xFF) << 8
        | (bytes[at + 2] & 0xFF) << 16
        | (bytes[at + 3] & 0xFFL) << 24;
  }
}
