package org.oarlock.dicom.network;

/** How an association ended. */
public enum AssociationEnd {
  /** The peer released it: it had said all it wanted to say. */
  RELEASED,
  /** Anything else: aborted by either side, connection lost, timed out, device stopped. */
  ABORTED
}
