package org.oarlock.dicom.network;

/**
 * How much a peer may ask of this device.
 *
 * @param associations associations open at the same time
 * @param perPeer of these, from one address
 * @param waiting connections beside them that have not asked for an association yet
 * @param pduBytes longest P-DATA-TF that is accepted, announced to the peer; bytes without the six
 *     of the PDU header
 * @param instanceBytes longest data set that is stored, in bytes
 */
public record NetworkLimits(
    int associations, int perPeer, int waiting, int pduBytes, long instanceBytes) {

  /** 16 associations, 8 of one peer, 16 waiting connections, 128 KiB PDUs, 2 GiB data sets. */
  public static final NetworkLimits DEFAULT = new NetworkLimits(16, 8, 16, 128 * 1024, 2L << 30);

  /** Fragments of one data set; even 2 GiB in PDUs of 4 KiB need only half as many. */
  static final int FRAGMENTS = 1 << 20;

  static final int SMALLEST_PDU = 128;
  static final int LARGEST_PDU = 1 << 20;

  /**
   * Checks that every limit leaves room to work.
   *
   * @throws IllegalArgumentException if one does not
   */
  public NetworkLimits {
    if (associations < 1 || perPeer < 1 || waiting < 1 || instanceBytes < 1) {
      throw new IllegalArgumentException("a limit below 1 leaves nothing to accept");
    }
    if (pduBytes < SMALLEST_PDU || pduBytes > LARGEST_PDU) {
      throw new IllegalArgumentException(
          "PDU length " + pduBytes + " is not between " + SMALLEST_PDU + " and " + LARGEST_PDU);
    }
  }
}
