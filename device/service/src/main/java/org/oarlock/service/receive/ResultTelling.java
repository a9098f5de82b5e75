package org.oarlock.service.receive;

import org.oarlock.dicom.network.CommitmentResult;
import org.oarlock.dicom.network.QueryOutcome;
import org.oarlock.service.config.Peer;

/** Tells a sender once what the device commits to. */
@FunctionalInterface
interface ResultTelling {

  /** Never throws for what a network does. */
  QueryOutcome tell(Peer peer, CommitmentResult result);
}
