package org.oarlock.dicom.network;

/** Why the upper layer aborts: the reasons of A-ABORT from the service provider (PS3.8 9.3.8). */
enum AbortReason {
  NOT_SPECIFIED(0),
  UNRECOGNISED_PDU(1),
  UNEXPECTED_PDU(2),
  UNEXPECTED_PARAMETER(5),
  INVALID_PARAMETER(6);

  private final int code;

  AbortReason(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
