package org.oarlock.dicom.network;

/** Is told what peers say of the instances that this device asked them to commit to. */
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
}
