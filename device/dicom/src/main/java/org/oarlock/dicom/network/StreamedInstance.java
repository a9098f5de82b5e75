package org.oarlock.dicom.network;

import java.io.IOException;
import java.io.InputStream;

/**
 * Brings an instance that did not come over an association to a sink, under the rules of one that
 * did: bounded, answered with a status, and abandoned when it does not become whole.
 */
public final class StreamedInstance {

  private static final int PIECE = 1 << 16;

  private StreamedInstance() {}

  /**
   * Reads {@code dataset} to its end.
   *
   * @param dataset the encoded data set, without preamble and file meta information
   * @param longest bytes of the longest data set that is stored; a longer one is refused
   * @return what the sink answers
   * @throws IOException if the stream breaks, or goes on for as long again after a refusal; nothing
   *     is stored
   */
  public static DimseStatus store(
      InstanceSink sink, InstanceHeader header, InputStream dataset, long longest)
      throws IOException {
    try (Reception reception = Reception.open(sink, header, longest)) {
      byte[] piece = new byte[PIECE];
      for (int count = dataset.read(piece); count >= 0; count = dataset.read(piece)) {
        reception.take(piece, count);
      }
      return reception.complete();
    }
  }
}
