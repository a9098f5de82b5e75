package org.oarlock.dicom.network;

import java.io.IOException;

/** The peer sent A-ASSOCIATE-RJ. */
final class AssociationRejected extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean permanent;

  AssociationRejected(int result, int source, int reason) {
    super("the peer rejected the association: " + RejectionReason.words(result, source, reason));
    this.permanent = result == 1;
  }

  boolean permanent() {
    return permanent;
  }
}
