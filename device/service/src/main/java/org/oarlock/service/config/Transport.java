package org.oarlock.service.config;

/** On which ports the device takes DICOM associations. */
public enum Transport {
  /** In the clear only. */
  PLAIN,
  /** In TLS only. */
  TLS,
  /** On both ports, for the time in which scanners are changed over. */
  BOTH;

  /** Whether the plain port is open. */
  public boolean opensPlain() {
    return this != TLS;
  }

  /** Whether the TLS port is open. */
  public boolean opensTls() {
    return this != PLAIN;
  }
}
