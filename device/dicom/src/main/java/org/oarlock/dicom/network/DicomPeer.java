package org.oarlock.dicom.network;

/**
 * The other side of an association that this device opens.
 *
 * @param host host name or address
 * @param port TCP port, 1 to 65535
 * @param calledAe AE title of the peer
 * @param callingAe AE title under which this device calls
 */
public record DicomPeer(String host, int port, String calledAe, String callingAe) {

  /**
   * Checks the port and both titles.
   *
   * @throws IllegalArgumentException if one of them cannot stand in an association
   */
  public DicomPeer {
    if (host.isBlank()) {
      throw new IllegalArgumentException("a peer has a host");
    }
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("port " + port + " is not between 1 and 65535");
    }
    calledAe = WireText.aeTitle(calledAe);
    callingAe = WireText.aeTitle(callingAe);
  }
}
