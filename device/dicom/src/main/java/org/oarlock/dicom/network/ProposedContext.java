package org.oarlock.dicom.network;

/**
 * One presentation context that this device proposes. It holds a single transfer syntax because
 * data sets are sent as they are stored.
 *
 * @param abstractSyntax SOP class UID
 * @param transferSyntax transfer syntax UID
 */
public record ProposedContext(String abstractSyntax, String transferSyntax) {}
