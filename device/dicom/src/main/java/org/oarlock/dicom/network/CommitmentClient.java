package org.oarlock.dicom.network;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;

/** Storage commitment over associations that this device opens (Push Model, PS3.4 annex J). */
public final class CommitmentClient {

  static final List<ProposedContext> CONTEXTS =
      Query.contextsOf(Uids.STORAGE_COMMITMENT_PUSH_MODEL);

  private static final List<RoleSelection> PROVIDING =
      List.of(new RoleSelection(Uids.STORAGE_COMMITMENT_PUSH_MODEL, false, true));

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

  /**
   * Tells a peer what this device commits to (N-EVENT-REPORT), in the role of the provider.
   *
   * @return the peer's answer, or why there is none
   */
  @Implements("SRS-315")
  public static QueryOutcome tell(
      DicomPeer peer, CommitmentResult result, ClientSettings settings) {
    try (ClientAssociation association =
        AssociationOpening.open(peer, CONTEXTS, PROVIDING, settings)) {
      return association.tell(result);
    } catch (IOException e) {
      return Failures.of(e);
    }
  }
}
