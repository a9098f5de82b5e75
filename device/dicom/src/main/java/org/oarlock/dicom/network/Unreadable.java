package org.oarlock.dicom.network;

/** The file to be sent cannot be read or is not a DICOM file; nothing was sent. */
public record Unreadable(String words) implements StoreOutcome {}
