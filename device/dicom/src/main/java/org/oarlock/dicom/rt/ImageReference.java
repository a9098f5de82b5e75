package org.oarlock.dicom.rt;

/** One image by class and instance. */
public record ImageReference(String sopClassUid, String sopInstanceUid) {}
