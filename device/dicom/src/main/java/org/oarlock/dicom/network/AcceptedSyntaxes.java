package org.oarlock.dicom.network;

import java.util.List;
import java.util.Set;

/**
 * What a server accepts in presentation contexts. C-ECHO (Verification, with an uncompressed
 * transfer syntax) is always accepted.
 *
 * @param abstractSyntaxes SOP class UIDs that may be stored
 * @param transferSyntaxes transfer syntax UIDs that can be decoded, the preferred first
 */
public record AcceptedSyntaxes(Set<String> abstractSyntaxes, List<String> transferSyntaxes) {

  /** Takes its own copies. */
  public AcceptedSyntaxes {
    abstractSyntaxes = Set.copyOf(abstractSyntaxes);
    transferSyntaxes = List.copyOf(transferSyntaxes);
  }
}
