package org.oarlock.dicom;

import org.oarlock.trace.annotations.Implements;

/**
 * What is asked of a DICOM toolkit. Whatever arrives here has passed {@link ReadLimits}; another
 * toolkit fits by implementing these methods and naming itself to {@link java.util.ServiceLoader}.
 */
@Implements("SRS-208")
public interface DicomToolkit {

  /** The representation that the data dictionary gives an element; UN when it has none. */
  Vr vr(int tag);

  /**
   * Reads a data set without file meta information, Specific Character Set and pixel data. Encoded
   * text is given back byte for byte.
   *
   * @param encoded the bytes of the data set
   * @param transferSyntax one of the three uncompressed, undeflated transfer syntaxes
   * @param characterSet in which its text is to be understood
   */
  Dataset parse(byte[] encoded, String transferSyntax, CharacterSet characterSet)
      throws DicomException;

  /**
   * Writes a data set without file meta information.
   *
   * @param transferSyntax explicit or implicit VR little endian
   */
  byte[] encode(Dataset dataset, String transferSyntax) throws DicomException;

  /**
   * Decodes one frame of JPEG lossless (process 14) into stored values, row by row, unmasked.
   *
   * @param codeStream the joined fragments; its frame header names this size and one component
   */
  int[] decodeJpegLossless(byte[] codeStream, int rows, int columns) throws DicomException;
}
