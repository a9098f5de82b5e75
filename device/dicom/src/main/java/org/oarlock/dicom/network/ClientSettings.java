package org.oarlock.dicom.network;

import org.jspecify.annotations.Nullable;

/**
 * How this device opens associations.
 *
 * @param timeOuts how long it waits
 * @param pduBytes longest P-DATA-TF that it accepts and sends, in bytes
 * @param proof what the peer has to prove, over TLS; absent: plain TCP
 */
public record ClientSettings(TimeOuts timeOuts, int pduBytes, @Nullable ProvenPeer proof) {

  /** Plain TCP, default time-outs and PDU length. */
  public static final ClientSettings DEFAULT =
      new ClientSettings(TimeOuts.DEFAULT, NetworkLimits.DEFAULT.pduBytes(), null);

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

  /** The same over TLS, with a peer that proves its name. */
  public ClientSettings with(ProvenPeer other) {
    return new ClientSettings(timeOuts, pduBytes, other);
  }
}
