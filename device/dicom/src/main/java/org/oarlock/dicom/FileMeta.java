package org.oarlock.dicom;

/**
 * What stands before the data set of a file (PS3.10 section 7.1).
 *
 * @param transferSyntax UID of the data set's encoding
 * @param sopClassUid SOP class, empty when the file does not say
 * @param sopInstanceUid SOP instance, empty when the file does not say
 * @param datasetOffset where the data set starts in the file, bytes
 */
public record FileMeta(
    String transferSyntax, String sopClassUid, String sopInstanceUid, long datasetOffset) {}
