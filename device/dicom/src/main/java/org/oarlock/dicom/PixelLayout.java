package org.oarlock.dicom;

import java.util.OptionalInt;
import org.oarlock.trace.annotations.Implements;

/**
 * What the header says about its pixels (PS3.3 C.7.6.3), checked to fit together.
 *
 * @param rows height, 1 to 65535
 * @param columns width, 1 to 65535
 * @param bytesPerPixel 1 or 2
 * @param bitsStored meaningful bits
 * @param lowBit position of the lowest meaningful bit
 * @param signed whether values are two's complement
 */
record PixelLayout(
    int rows, int columns, int bytesPerPixel, int bitsStored, int lowBit, boolean signed) {

  @Implements("SRS-205")
  static PixelLayout of(Dataset header, ReadLimits limits) throws DicomException {
    int rows = required(header, Tags.ROWS, "Rows", 1, 65535);
    int columns = required(header, Tags.COLUMNS, "Columns", 1, 65535);
    required(header, Tags.SAMPLES_PER_PIXEL, "Samples per Pixel", 1, 1);
    if (header.text(Tags.NUMBER_OF_FRAMES).isPresent()) {
      required(header, Tags.NUMBER_OF_FRAMES, "Number of Frames", 1, 1);
    }
    int allocated = required(header, Tags.BITS_ALLOCATED, "Bits Allocated", 8, 16);
    if (allocated != 8 && allocated != 16) {
      throw new DicomException("Bits Allocated is " + allocated + "; 8 or 16 can be read here");
    }
    int stored = required(header, Tags.BITS_STORED, "Bits Stored", 1, allocated);
    int high = required(header, Tags.HIGH_BIT, "High Bit", stored - 1, allocated - 1);
    int signed = required(header, Tags.PIXEL_REPRESENTATION, "Pixel Representation", 0, 1);
    // Four bytes a pixel are held after decoding.
    long decoded = 4L * rows * columns;
    if (decoded > limits.inflatedBytes()) {
      throw new DicomException(
          "an image of "
              + columns
              + " x "
              + rows
              + " pixels needs "
              + decoded
              + " bytes, more than the allowed "
              + limits.inflatedBytes());
    }
    return new PixelLayout(rows, columns, allocated / 8, stored, high - stored + 1, signed == 1);
  }

  /** Keeps the meaningful bits of each value and extends the sign. */
  void mask(int[] values) {
    int left = Integer.SIZE - bitsStored - lowBit;
    int right = Integer.SIZE - bitsStored;
    for (int pixel = 0; pixel < values.length; pixel++) {
      int raised = values[pixel] << left;
      values[pixel] = signed ? raised >> right : raised >>> right;
    }
  }

  int pixels() {
    return rows * columns;
  }

  private static int required(Dataset header, int tag, String name, int least, int most)
      throws DicomException {
    OptionalInt value = header.integer(tag);
    if (value.isEmpty()) {
      throw new DicomException(name + " " + Tags.name(tag) + " is absent or not a number");
    }
    if (value.getAsInt() < least || value.getAsInt() > most) {
      throw new DicomException(
          name
              + " "
              + Tags.name(tag)
              + " is "
              + value.getAsInt()
              + (least == most ? "; only " + least : "; " + least + " to " + most)
              + " can be read here");
    }
    return value.getAsInt();
  }
}
