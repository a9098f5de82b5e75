package org.oarlock.dicom.network;

import java.io.IOException;
import java.util.Set;

/** The certificate of the peer is sound and somebody else's. */
final class PeerMistaken extends IOException {

  private static final long serialVersionUID = 1L;

  PeerMistaken(String wanted, Set<String> names) {
    super("the peer's certificate is for " + names + " and not for '" + wanted + "'");
  }
}
