package org.oarlock.dicom.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.oarlock.dicom.DicomException;

/** A result of storage commitment on its way in (N-EVENT-REPORT, PS3.4 J.3.3). */
final class CommitmentEvent implements PieceTarget {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private CommitmentEvent() {}

  /** Reads the data set that follows the command. */
  static CommitmentEvent read(MessageReader reader, int contextId) throws IOException {
    CommitmentEvent event = new CommitmentEvent();
    reader.dataSet(contextId, event);
    return event;
  }

  @Override
  public void take(byte[] piece, int length) throws ProtocolViolation {
    if (bytes.size() + length > CommitmentCodec.LONGEST) {
      throw new ProtocolViolation(
          AbortReason.NOT_SPECIFIED,
          "a commitment result longer than " + CommitmentCodec.LONGEST + " bytes");
    }
    bytes.write(piece, 0, length);
  }

  CommitmentResult result(String transferSyntax) throws DicomException {
    return CommitmentCodec.result(bytes.toByteArray(), transferSyntax);
  }
}
