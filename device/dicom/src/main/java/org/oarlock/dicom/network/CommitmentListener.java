package org.oarlock.dicom.network;

/** Hears of storage commitment: what peers answer to this device, and what they ask of it. */
@FunctionalInterface
public interface CommitmentListener {

  /** For a server that asks nobody. */
  CommitmentListener NONE = (callingAe, result) -> DimseStatus.NOT_AUTHORISED;

  /**
   * A peer tells a result (N-EVENT-REPORT, PS3.4 J.3.3) over an association that it opened.
   *
   * @param callingAe its title
   * @param result as received; only its form has been checked
   * @return what is answered
   */
  DimseStatus told(String callingAe, CommitmentResult result);

  /**
   * A peer asks this device to commit (N-ACTION, PS3.4 J.3.2). With success its result is to be
   * told later, over an association of this device.
   *
   * @param callingAe its title
   * @param request as received; only its form has been checked
   * @return what is answered; nobody may ask unless this is overridden
   */
  default DimseStatus asked(String callingAe, CommitmentRequest request) {
    return DimseStatus.NOT_AUTHORISED;
  }
}
