package org.oarlock.service.config;

/** Which part of the work a device does. */
public enum DeviceRole {
  /** Holds identity and has another device segment. */
  GATEWAY,
  /** Segments for gateways; takes no DICOM and holds no identity. */
  INFERENCE,
  /** Does everything itself. */
  BOTH
}
