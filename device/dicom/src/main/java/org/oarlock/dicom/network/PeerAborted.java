package org.oarlock.dicom.network;

import java.io.IOException;

/** The peer sent A-ABORT. */
final class PeerAborted extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * Says who aborted and why.
   *
   * @param source 0 service user, 2 service provider
   * @param reason as in PS3.8 9.3.8
   */
  PeerAborted(int source, int reason) {
    super(
        source == 2
            ? "the peer's upper layer aborted the association, reason " + reason
            : "the peer aborted the association");
  }
}
