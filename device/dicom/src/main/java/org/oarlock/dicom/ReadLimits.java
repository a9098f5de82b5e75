package org.oarlock.dicom;

/**
 * How much of a file is believed. Checked while walking over tags and lengths, before anything of
 * that size is allocated. Besides, a value other than pixel data has at most 16 MiB, and all of
 * them together at most half of {@code bytes}: a parser holds them several times over.
 *
 * @param depth nested sequences, at least 1
 * @param elements elements and items in the whole data set, at least 1
 * @param bytes size of the file, bytes
 * @param inflatedBytes size of a data set after inflating, and of one image after decoding, bytes
 */
public record ReadLimits(int depth, int elements, long bytes, long inflatedBytes) {

  /**
   * Room for a structure set of 100,000 contours and for an image of 5,700 x 5,700 pixels; within 1
   * GB of heap.
   */
  public static final ReadLimits DEFAULT = new ReadLimits(32, 1_000_000, 256L << 20, 128L << 20);

  /** Checks that each limit is positive and that buffers stay addressable. */
  public ReadLimits {
    if (depth < 1 || elements < 1 || bytes < 1 || inflatedBytes < 1) {
      throw new IllegalArgumentException("read limits must be positive");
    }
    if (Math.max(bytes, inflatedBytes) > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("read limits must stay below 2 GiB");
    }
  }
}
