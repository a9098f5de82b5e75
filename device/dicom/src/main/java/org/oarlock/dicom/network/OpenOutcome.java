package org.oarlock.dicom.network;

/** What came of asking for an association. */
public sealed interface OpenOutcome permits OpenOutcome.Opened, NetworkFailure {

  /** The peer accepted; close or release the association. */
  record Opened(StoreAssociation association) implements OpenOutcome {}
}
