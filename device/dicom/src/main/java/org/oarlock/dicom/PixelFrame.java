package org.oarlock.dicom;

/**
 * One decoded image: stored values before any rescaling, unused bits masked, sign extended. Row by
 * row from the upper left.
 *
 * @param rows height in pixels
 * @param columns width in pixels
 * @param bitsStored bits of a value that carry meaning
 * @param signed whether values are two's complement
 * @param values {@code rows * columns} stored values; taken over, not copied
 */
public record PixelFrame(int rows, int columns, int bitsStored, boolean signed, int[] values) {

  /** Checks that there are as many values as pixels. */
  public PixelFrame {
    if ((long) rows * columns != values.length) {
      throw new IllegalArgumentException(
          rows + " x " + columns + " pixels but " + values.length + " values");
    }
  }
}
