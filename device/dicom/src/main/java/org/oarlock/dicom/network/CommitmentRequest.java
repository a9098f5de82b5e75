package org.oarlock.dicom.network;

import java.util.List;

/**
 * What one peer asks another to commit to (PS3.4 table J.3-1).
 *
 * @param transactionUid Transaction UID (0008,1195) that the answer will bear
 * @param instances at least one
 */
public record CommitmentRequest(String transactionUid, List<InstanceReference> instances) {

  /** Takes its own copy. */
  public CommitmentRequest {
    instances = List.copyOf(instances);
  }
}
