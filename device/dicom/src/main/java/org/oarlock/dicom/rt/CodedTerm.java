package org.oarlock.dicom.rt;

import org.oarlock.dicom.CharacterSet;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;

/**
 * A code from a terminology (PS3.3 section 8).
 *
 * @param value Code Value, at most 16 characters
 * @param scheme Coding Scheme Designator, for example {@code FMA}
 * @param meaning Code Meaning, at most 64 characters
 */
public record CodedTerm(String value, String scheme, String meaning) {

  /** The term as an item of a code sequence. */
  Dataset item(CharacterSet characterSet) {
    return new DatasetBuilder(characterSet)
        .text(Tags.CODE_VALUE, value)
        .text(Tags.CODING_SCHEME_DESIGNATOR, scheme)
        .text(Tags.CODE_MEANING, meaning)
        .build();
  }
}
