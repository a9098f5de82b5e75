package org.oarlock.dicom.network;

import java.net.InetAddress;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a peer said of itself when it asked for an association.
 *
 * @param associationId id of this association, unique over restarts
 * @param calledAe title that it called, without padding; may be empty
 * @param callingAe title that it gave itself, without padding; may be empty
 * @param from address of the other end of the connection
 * @param provedNames names for which its certificate was issued; empty on a plain connection
 * @param implementation implementation version name or class UID; empty if it gave none
 */
public record AssociationRequest(
    String associationId,
    String calledAe,
    String callingAe,
    InetAddress from,
    Set<String> provedNames,
    String implementation) {

  /** Takes its own copy, in the order of the names. */
  public AssociationRequest {
    provedNames = Collections.unmodifiableSortedSet(new TreeSet<>(provedNames));
  }
}
