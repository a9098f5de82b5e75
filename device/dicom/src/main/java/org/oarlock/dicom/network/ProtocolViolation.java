package org.oarlock.dicom.network;

import java.io.IOException;

/** The peer sent what DICOM does not allow or this device does not take; ends the association. */
final class ProtocolViolation extends IOException {

  private static final long serialVersionUID = 1L;

  private final AbortReason reason;

  ProtocolViolation(AbortReason reason, String words) {
    super(words);
    this.reason = reason;
  }

  static ProtocolViolation invalid(String words) {
    return new ProtocolViolation(AbortReason.INVALID_PARAMETER, words);
  }

  static ProtocolViolation unexpected(String words) {
    return new ProtocolViolation(AbortReason.UNEXPECTED_PDU, words);
  }

  AbortReason reason() {
    return reason;
  }
}
