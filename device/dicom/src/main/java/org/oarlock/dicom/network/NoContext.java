package org.oarlock.dicom.network;

/** The peer accepted no presentation context for this SOP class in this transfer syntax. */
public record NoContext(String abstractSyntax, String transferSyntax)
    implements CommitmentOutcome, EchoOutcome, QueryOutcome, StoreOutcome {}
