package org.oarlock.dicom.network;

import java.io.IOException;
import java.util.Collection;

/** Opens associations in which this device sends instances (C-STORE). */
public final class StoreClient {

  private StoreClient() {}

  /** Asks for an association with default settings. */
  public static OpenOutcome open(DicomPeer peer, Collection<ProposedContext> contexts) {
    return open(peer, contexts, ClientSettings.DEFAULT);
  }

  /**
   * Asks for an association.
   *
   * @param contexts what will be sent; doubles are proposed once
   * @throws IllegalArgumentException if there are none or more than 128
   */
  public static OpenOutcome open(
      DicomPeer peer, Collection<ProposedContext> contexts, ClientSettings settings) {
    try {
      return new OpenOutcome.Opened(AssociationOpening.open(peer, contexts, settings));
    } catch (IOException e) {
      return Failures.of(e);
    }
  }
}
