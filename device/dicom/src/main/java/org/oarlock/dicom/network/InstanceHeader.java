package org.oarlock.dicom.network;

import org.oarlock.dicom.Part10Header;

/**
 * What a C-STORE request says of the data set that follows. All values come from the peer and only
 * their form has been checked.
 *
 * @param associationId as in {@link AssociationRequest}
 * @param callingAe title of the sender
 * @param calledAe title that it called
 * @param sopClassUid Affected SOP Class UID; one that was negotiated
 * @param sopInstanceUid Affected SOP Instance UID; digits and dots, at most 64 characters
 * @param transferSyntax transfer syntax UID of the data set
 * @param messageId Message ID, 0 to 65535
 */
public record InstanceHeader(
    String associationId,
    String callingAe,
    String calledAe,
    String sopClassUid,
    String sopInstanceUid,
    String transferSyntax,
    int messageId) {

  /** Preamble and file meta information: what goes in front of the data set in a file. */
  public byte[] fileHeader() {
    return Part10Header.bytes(sopClassUid, sopInstanceUid, transferSyntax, callingAe);
  }
}
