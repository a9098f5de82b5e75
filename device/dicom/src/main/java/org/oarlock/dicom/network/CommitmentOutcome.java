package org.oarlock.dicom.network;

/**
 * What came of asking for storage commitment. {@link Answered} with success: the peer took the
 * request and will tell the result over an association of its own.
 */
public sealed interface CommitmentOutcome
    permits Answered, CommitmentOutcome.Told, NoContext, NetworkFailure {

  /** The peer took the request and told the result over the same association. */
  record Told(CommitmentResult result) implements CommitmentOutcome {}
}
