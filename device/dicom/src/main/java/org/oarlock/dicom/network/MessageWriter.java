package org.oarlock.dicom.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Cuts messages into P-DATA-TF PDUs that the peer takes: one fragment each, one write each. */
final class MessageWriter {

  private static final int HEADER = PduType.HEADER + 6;
  private static final int COMMAND = 1;
  private static final int LAST = 2;

  private final Connection connection;
  private final byte[] pdu;

  /**
   * Writes to {@code connection}.
   *
   * @param peerLongest Maximum Length Received of the peer in bytes; 0 for no limit
   * @param ownLongest longest PDU that this device sends
   */
  MessageWriter(Connection connection, int peerLongest, int ownLongest) {
    this.connection = connection;
    int longest = peerLongest == 0 ? ownLongest : Math.min(peerLongest, ownLongest);
    int payload = longest - (HEADER - PduType.HEADER) & ~1; // PS3.8 annex E: fragments are even.
    this.pdu = new byte[HEADER + payload];
  }

  void command(int contextId, CommandSet command) throws IOException {
    byte[] bytes = CommandCodec.encode(command);
    int room = pdu.length - HEADER;
    for (int done = 0; done < bytes.length; done += room) {
      int count = Math.min(room, bytes.length - done);
      System.arraycopy(bytes, done, pdu, HEADER, count);
      send(contextId, COMMAND, count, done + count == bytes.length);
    }
  }

  /**
   * Sends everything that {@code source} holds as one data set.
   *
   * @throws SourceFailed if the source cannot be read; the message is then unfinished
   */
  void dataSet(int contextId, InputStream source) throws IOException {
    int next = read(source);
    do {
      int count = HEADER;
      if (next >= 0) {
        pdu[count++] = (byte) next;
        count += read(source, count);
        next = read(source);
      }
      if (count % 2 != 0) { // A deflated data set may end oddly; PS3.5 A.5 pads it with a zero.
        pdu[count++] = 0;
      }
      send(contextId, 0, count - HEADER, next < 0);
    } while (next >= 0);
  }

  private static int read(InputStream source) throws SourceFailed {
    try {
      return source.read();
    } catch (IOException e) {
      throw new SourceFailed(e);
    }
  }

  private int read(InputStream source, int offset) throws SourceFailed {
    try {
      return source.readNBytes(pdu, offset, pdu.length - offset);
    } catch (IOException e) {
      throw new SourceFailed(e);
    }
  }

  private void send(int contextId, int kind, int count, boolean last) throws IOException {
    ByteBuffer.wrap(pdu)
        .put((byte) PduType.P_DATA.code())
        .put((byte) 0)
        .putInt(count + HEADER - PduType.HEADER)
        .putInt(count + 2)
        .put((byte) contextId)
        .put((byte) (kind | (last ? LAST : 0)));
    connection.write(pdu, HEADER + count);
  }
}
