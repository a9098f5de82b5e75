package org.oarlock.service;

import org.oarlock.dicom.network.CommitmentListener;
import org.oarlock.dicom.network.CommitmentRequest;
import org.oarlock.dicom.network.CommitmentResult;
import org.oarlock.dicom.network.DimseStatus;

/**
 * Storage commitment of what was delivered and of what was received.
 *
 * @param delivered hears what destinations answer
 * @param received hears what senders ask
 */
record BothCommitments(CommitmentListener delivered, CommitmentListener received)
    implements CommitmentListener {

  @Override
  public DimseStatus told(String callingAe, CommitmentResult result) {
    return delivered.told(callingAe, result);
  }

  @Override
  public DimseStatus asked(String callingAe, CommitmentRequest request) {
    return received.asked(callingAe, request);
  }
}
