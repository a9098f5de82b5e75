package org.oarlock.inference;

/**
 * A term of a coding scheme, as DICOM writes it (PS3.3 section 8.8).
 *
 * @param value Code Value
 * @param scheme Coding Scheme Designator, for example {@code SCT}
 * @param meaning Code Meaning
 */
public record CodedTerm(String value, String scheme, String meaning) {

  /** Refuses a term with an empty part. */
  public CodedTerm {
    if (value.isBlank() || scheme.isBlank() || meaning.isBlank()) {
      throw new IllegalArgumentException("a coded term needs value, scheme and meaning");
    }
  }
}
