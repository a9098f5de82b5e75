package org.oarlock.dicom.network;

import java.io.IOException;

/** Takes a data set piece by piece. */
@FunctionalInterface
interface PieceTarget {

  /** Takes {@code length} bytes; the array is used again afterwards. */
  void take(byte[] bytes, int length) throws IOException;
}
