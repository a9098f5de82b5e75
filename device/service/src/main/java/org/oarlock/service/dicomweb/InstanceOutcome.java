package org.oarlock.service.dicomweb;

import org.oarlock.dicom.network.DimseStatus;

/**
 * What became of one part of a request.
 *
 * @param sopClassUid SOP class that its file meta information names; empty where there is none
 * @param sopInstanceUid SOP instance that it names; empty where there is none
 * @param status what would be answered to a C-STORE of the same instance
 */
record InstanceOutcome(String sopClassUid, String sopInstanceUid, DimseStatus status) {

  /** What cannot even be named. */
  static InstanceOutcome unnamed(DimseStatus status) {
    return new InstanceOutcome("", "", status);
  }

  boolean isNamed() {
    return !sopInstanceUid.isEmpty();
  }

  boolean isStored() {
    return !status.isFailure();
  }
}
