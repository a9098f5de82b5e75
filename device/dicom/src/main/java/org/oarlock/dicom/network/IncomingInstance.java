package org.oarlock.dicom.network;

import java.io.IOException;

/**
 * One data set on its way in. Either {@link #complete} or {@link #abandon} ends it, never both and
 * never none.
 */
public interface IncomingInstance {

  /**
   * Takes the next bytes of the encoded data set (no preamble, no file meta information).
   *
   * @param bytes only valid during the call
   * @param offset first byte
   * @param length number of bytes, at least 1
   * @throws IOException abandons the instance; the peer gets {@link DimseStatus#OUT_OF_RESOURCES}
   */
  void write(byte[] bytes, int offset, int length) throws IOException;

  /**
   * The data set is whole. What is returned goes to the peer: success only once the instance is
   * safe.
   *
   * @throws IOException the peer gets {@link DimseStatus#PROCESSING_FAILURE}; the implementation
   *     has removed what it had
   */
  DimseStatus complete() throws IOException;

  /** The data set will not become whole: removes what was stored of it. Does not throw. */
  void abandon();
}
