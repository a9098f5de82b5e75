package org.oarlock.dicom.network;

import java.util.List;
import java.util.Map;

/**
 * What a peer says of the instances that it was asked to commit to (PS3.4 table J.3-2).
 *
 * @param transactionUid Transaction UID (0008,1195) of the request
 * @param committed instances that it keeps
 * @param failed instances that it does not keep, with the Failure Reason (0008,1197), 16 bits
 */
public record CommitmentResult(
    String transactionUid,
    List<InstanceReference> committed,
    Map<InstanceReference, Integer> failed) {

  /** Takes its own copies. */
  public CommitmentResult {
    committed = List.copyOf(committed);
    failed = Map.copyOf(failed);
  }
}
