package org.oarlock.dicom.network;

/** The peer answered the request; its status says whether it did what was asked. */
public record Answered(DimseStatus status)
    implements CommitmentOutcome, EchoOutcome, QueryOutcome, StoreOutcome {}
