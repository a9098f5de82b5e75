package org.oarlock.dicom.network;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.oarlock.dicom.Uids;

/** Asks peers for storage commitment (Push Model, PS3.4 annex J). */
public final class CommitmentClient {

  static final List<ProposedContext> CONTEXTS =
      Query.contextsOf(Uids.STORAGE_COMMITMENT_PUSH_MODEL);

  private CommitmentClient() {}

  /** What it proposes. */
  public static List<ProposedContext> contexts() {
    return CONTEXTS;
  }

  /**
   * Opens an association, sends the request (N-ACTION) and waits a moment for the result.
   *
   * @param wait how long the association is kept for a peer that tells the result over it
   */
  public static CommitmentOutcome ask(
      DicomPeer peer, CommitmentRequest request, ClientSettings settings, Duration wait) {
    try (ClientAssociation association = AssociationOpening.open(peer, CONTEXTS, settings)) {
      return association.askToCommit(request, wait);
    } catch (IOException e) {
      return Failures.of(e);
    }
  }
}
