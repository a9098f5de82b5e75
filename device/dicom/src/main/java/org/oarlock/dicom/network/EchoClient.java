package org.oarlock.dicom.network;

import java.io.IOException;
import java.util.List;
import org.oarlock.dicom.Uids;

/** Asks a peer whether it is there (C-ECHO). */
public final class EchoClient {

  private static final ProposedContext CONTEXT =
      new ProposedContext(Uids.VERIFICATION, Uids.IMPLICIT_VR_LITTLE_ENDIAN);

  private EchoClient() {}

  /** What it proposes. */
  public static List<ProposedContext> contexts() {
    return List.of(CONTEXT);
  }

  /** Opens an association, sends one C-ECHO and releases, with default settings. */
  public static EchoOutcome echo(DicomPeer peer) {
    return echo(peer, ClientSettings.DEFAULT);
  }

  /** Opens an association, sends one C-ECHO and releases. */
  public static EchoOutcome echo(DicomPeer peer, ClientSettings settings) {
    try (ClientAssociation association =
        AssociationOpening.open(peer, List.of(CONTEXT), settings)) {
      return association.echo(CONTEXT);
    } catch (IOException e) {
      return Failures.of(e);
    }
  }
}
