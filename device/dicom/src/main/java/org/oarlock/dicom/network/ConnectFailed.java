package org.oarlock.dicom.network;

import java.io.IOException;

/** There is no TCP connection to the peer. */
final class ConnectFailed extends IOException {

  private static final long serialVersionUID = 1L;

  ConnectFailed(IOException cause) {
    super("no connection: " + cause.getClass().getSimpleName(), cause);
  }
}
