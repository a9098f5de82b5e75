package org.oarlock.dicom.rt;

/**
 * A code from a terminology (PS3.3 section 8).
 *
 * @param value Code Value, at most 16 characters
 * @param scheme Coding Scheme Designator, for example {@code FMA}
 * @param meaning Code Meaning, at most 64 characters
 */
public record CodedTerm(String value, String scheme, String meaning) {}
