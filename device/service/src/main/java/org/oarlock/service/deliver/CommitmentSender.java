package org.oarlock.service.deliver;

import org.oarlock.dicom.network.CommitmentOutcome;
import org.oarlock.dicom.network.CommitmentRequest;
import org.oarlock.service.config.Destination;

/** Asks a destination for storage commitment once. */
@FunctionalInterface
interface CommitmentSender {

  /** Never throws for what a network does. */
  CommitmentOutcome ask(CommitmentRequest request, Destination destination);
}
