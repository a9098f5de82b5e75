package org.oarlock.dicom.network;

import javax.net.SocketFactory;

/**
 * How this device opens associations.
 *
 * @param timeOuts how long it waits
 * @param pduBytes longest P-DATA-TF that it accepts and sends, in bytes
 * @param sockets makes the socket, unconnected; the place for TLS
 */
public record ClientSettings(TimeOuts timeOuts, int pduBytes, SocketFactory sockets) {

  /** Plain TCP, default time-outs and PDU length. */
  public static final ClientSettings DEFAULT =
      new ClientSettings(
          TimeOuts.DEFAULT, NetworkLimits.DEFAULT.pduBytes(), SocketFactory.getDefault());

  /**
   * Checks the PDU length.
   *
   * @throws IllegalArgumentException if it is outside what PDUs of this device may be
   */
  public ClientSettings {
    if (pduBytes < NetworkLimits.SMALLEST_PDU || pduBytes > NetworkLimits.LARGEST_PDU) {
      throw new IllegalArgumentException("PDU length " + pduBytes + " is out of range");
    }
  }
}
