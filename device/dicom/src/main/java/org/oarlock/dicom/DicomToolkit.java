package org.oarlock.dicom;

/**
 * What is asked of a DICOM toolkit. Whatever arrives here has passed {@link ReadLimits}; another
 * toolkit fits by implementing these three methods.
 */
public interface DicomToolkit {

  /**
   * Reads a data set without file meta information and without pixel data.
   *
   * @param encoded the bytes of the data set
   * @param transferSyntax one of the three uncompressed, undeflated transfer syntaxes
   */
  Dataset parse(byte[] encoded, String transferSyntax) throws DicomException;

  /** Writes a data set, without file meta information, as explicit VR little endian. */
  byte[] encode(Dataset dataset) throws DicomException;

  /** Decodes one compressed frame into stored values, row by row, not yet masked. */
  int[] decode(CompressedFrame frame) throws DicomException;

  /**
   * One frame of encapsulated pixel data.
   *
   * @param transferSyntax how it is compressed
   * @param rows height in pixels
   * @param columns width in pixels
   * @param bytesPerPixel 1 or 2
   * @param fragments the code stream, fragments joined
   */
  record CompressedFrame(
      String transferSyntax, int rows, int columns, int bytesPerPixel, byte[] fragments) {}
}
