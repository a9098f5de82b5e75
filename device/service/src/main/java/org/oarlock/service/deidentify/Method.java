package org.oarlock.service.deidentify;

import java.util.ArrayList;
import java.util.List;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.trace.annotations.Implements;

/** What a copy says of how it was made (PS3.3 C.7.1.1, codes of PS3.16 CID 7050). */
@Implements("SRS-4204")
final class Method {

  /** Words of ours; each at most 64 characters. */
  private static final String NAME = "Oarlock: PS3.15 Basic Profile as a list of what may stay";

  private Method() {}

  /**
   * Records the method in a copy.
   *
   * @param gone elements of the image that were removed or replaced
   * @param characteristics whether sex, age, size and weight were kept
   */
  static void record(DatasetBuilder copy, int gone, boolean characteristics) {
    List<Dataset> codes = new ArrayList<>();
    codes.add(code("113100", "Basic Application Confidentiality Profile"));
    codes.add(code("113107", "Retain Longitudinal Temporal Information Modified Dates Option"));
    if (characteristics) {
      codes.add(code("113108", "Retain Patient Characteristics Option"));
    }
    copy.text(Tags.PATIENT_IDENTITY_REMOVED, "YES")
        .text(Tags.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED, "MODIFIED")
        .text(Tags.DEIDENTIFICATION_METHOD, NAME, "elements removed or replaced: " + gone)
        .items(Tags.DEIDENTIFICATION_METHOD_CODE_SEQUENCE, codes);
  }

  private static Dataset code(String value, String meaning) {
    return new DatasetBuilder()
        .text(Tags.CODE_VALUE, value)
        .text(Tags.CODING_SCHEME_DESIGNATOR, "DCM")
        .text(Tags.CODE_MEANING, meaning)
        .build();
  }
}
