package org.oarlock.dicom;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads and writes DICOM files (PS3.10). Every reading method walks the file within {@link
 * ReadLimits} first; whatever is wrong with it ends in a {@link DicomException}.
 */
public final class DicomFiles {

  private DicomFiles() {}

  /** What stands before the data set; reads no further. */
  public static FileMeta meta(Path file) throws IOException {
    throw new DicomException("not yet");
  }

  /** Reads the elements before the pixel data. */
  public static DicomFile readHeader(Path file, ReadLimits limits) throws IOException {
    throw new DicomException("not yet");
  }

  /** Reads all elements; compressed pixel data is left out and read with {@link #pixels}. */
  public static DicomFile read(Path file, ReadLimits limits) throws IOException {
    throw new DicomException("not yet");
  }

  /** Reads all elements of a file held in memory, as {@link #read(Path, ReadLimits)}. */
  public static DicomFile read(byte[] file, ReadLimits limits) throws DicomException {
    throw new DicomException("not yet");
  }

  /** The bytes of a file in explicit VR little endian: preamble, meta information, data set. */
  public static byte[] encode(DicomFile file) throws DicomException {
    throw new DicomException("not yet");
  }

  /**
   * Writes {@link #encode} so that a reader finds the whole file or none: to a temporary neighbour,
   * forced to disk, then renamed.
   */
  public static void write(Path target, DicomFile file) throws IOException {
    throw new DicomException("not yet");
  }

  /** Decodes the image of a single-frame, single-sample file. */
  public static PixelFrame pixels(Path file, ReadLimits limits) throws IOException {
    throw new DicomException("not yet");
  }
}
