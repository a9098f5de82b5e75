package org.oarlock.dicom.network;

/** The PDUs of the upper layer (PS3.8 9.3) with the longest body that is read of each, in bytes. */
enum PduType {
  ASSOCIATE_RQ(1, 256 * 1024),
  ASSOCIATE_AC(2, 256 * 1024),
  ASSOCIATE_RJ(3, 4),
  P_DATA(4, NetworkLimits.LARGEST_PDU),
  RELEASE_RQ(5, 4),
  RELEASE_RP(6, 4),
  ABORT(7, 4);

  static final int HEADER = 6;

  private final int code;
  private final int longest;

  PduType(int code, int longest) {
    this.code = code;
    this.longest = longest;
  }

  int code() {
    return code;
  }

  int longest() {
    return longest;
  }

  static PduType of(int code) throws ProtocolViolation {
    if (code < 1 || code > values().length) {
      throw new ProtocolViolation(AbortReason.UNRECOGNISED_PDU, "unknown PDU type " + code);
    }
    return values()[code - 1];
  }

  /** A PDU of this type with a body of four bytes, of which the last three are given. */
  byte[] of(int second, int third, int fourth) {
    return new byte[] {(byte) code, 0, 0, 0, 0, 4, 0, (byte) second, (byte) third, (byte) fourth};
  }
}
