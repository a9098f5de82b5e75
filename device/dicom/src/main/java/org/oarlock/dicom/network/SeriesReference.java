package org.oarlock.dicom.network;

/** A series in the Study Root model (PS3.4 C.6.2). */
public record SeriesReference(String studyInstanceUid, String seriesInstanceUid) {}
