package org.oarlock.dicom.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.oarlock.trace.annotations.Implements;

/** Reads PDU headers and the bodies of all PDUs but P-DATA-TF. */
@Implements({"SRS-303", "RC-6"})
final class PduReader {

  private static final int PIECE = 4096;

  private final Connection connection;
  private final int longestData;
  private int length;

  /**
   * Reads from {@code connection}.
   *
   * @param longestData longest P-DATA-TF, as it was announced to the peer
   */
  PduReader(Connection connection, int longestData) {
    this.connection = connection;
    this.longestData = longestData;
  }

  /**
   * Reads the next header.
   *
   * @throws PeerAborted if it is that of A-ABORT
   * @throws ProtocolViolation if type or length are not allowed; nothing was allocated for the body
   */
  PduType next() throws IOException {
    byte[] header = new byte[PduType.HEADER];
    connection.readFully(header, 0, 1);
    PduType type = PduType.of(header[0] & 0xFF);
    connection.readFully(header, 1, PduType.HEADER - 1);
    long claimed = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt(2));
    int allowed = type == PduType.P_DATA ? longestData : type.longest();
    if (claimed > allowed || type.longest() == 4 && claimed != 4) {
      throw ProtocolViolation.invalid(type + " claims " + claimed + " bytes");
    }
    length = (int) claimed;
    if (type == PduType.ABORT) {
      byte[] body = body();
      throw new PeerAborted(body[2], body[3]);
    }
    return type;
  }

  /** Length in bytes of the body that follows the last header. */
  int length() {
    return length;
  }

  /** The body that follows the last header; memory grows with what arrives, not with the claim. */
  byte[] body() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] piece = new byte[Math.min(PIECE, length)];
    for (int left = length; left > 0; ) {
      int count = connection.read(piece, 0, Math.min(piece.length, left));
      body.write(piece, 0, count);
      left -= count;
    }
    return body.toByteArray();
  }
}
