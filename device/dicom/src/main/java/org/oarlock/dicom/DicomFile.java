package org.oarlock.dicom;

/**
 * A data set with what its file meta information says about it (PS3.10 section 7.1).
 *
 * @param transferSyntax UID of the encoding that it was read from or is for
 * @param sopClassUid SOP class, empty when the file does not say
 * @param sopInstanceUid SOP instance, empty when the file does not say
 * @param dataset the elements; without group 2
 */
public record DicomFile(
    String transferSyntax, String sopClassUid, String sopInstanceUid, Dataset dataset) {}
