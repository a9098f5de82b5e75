package org.oarlock.dicom.rt;

import java.util.Set;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Vr;
import org.oarlock.trace.annotations.Implements;

/**
 * What a structure set takes over from its images, byte for byte. Who the patient is and which
 * study it belongs to is always taken over; what merely describes is left out where it breaks the
 * rules of its representation (PS3.5 table 6.2-1), since planning systems refuse the whole object
 * for it.
 */
final class CopiedHeader {

  private static final int[] ALWAYS = {
    Tags.SPECIFIC_CHARACTER_SET,
    Tags.PATIENT_NAME,
    Tags.PATIENT_ID,
    Tags.ISSUER_OF_PATIENT_ID,
    Tags.PATIENT_IDENTITY_REMOVED,
    Tags.DEIDENTIFICATION_METHOD,
    Tags.DEIDENTIFICATION_METHOD_CODE_SEQUENCE,
    Tags.STUDY_INSTANCE_UID,
    Tags.FRAME_OF_REFERENCE_UID
  };

  private static final int[] WHEN_VALID = {
    Tags.PATIENT_BIRTH_DATE,
    Tags.PATIENT_SEX,
    Tags.PATIENT_AGE,
    Tags.PATIENT_SIZE,
    Tags.PATIENT_WEIGHT,
    Tags.STUDY_DATE,
    Tags.STUDY_TIME,
    Tags.STUDY_ID,
    Tags.STUDY_DESCRIPTION,
    Tags.ACCESSION_NUMBER,
    Tags.REFERRING_PHYSICIAN_NAME,
    Tags.POSITION_REFERENCE_INDICATOR
  };

  /** Type 2: empty where the images do not say. */
  private static final int[] REQUIRED = {
    Tags.PATIENT_NAME,
    Tags.PATIENT_ID,
    Tags.PATIENT_BIRTH_DATE,
    Tags.PATIENT_SEX,
    Tags.STUDY_DATE,
    Tags.STUDY_TIME,
    Tags.STUDY_ID,
    Tags.ACCESSION_NUMBER,
    Tags.REFERRING_PHYSICIAN_NAME,
    Tags.POSITION_REFERENCE_INDICATOR
  };

  private CopiedHeader() {}

  @Implements("SRS-503")
  static void copy(Dataset header, DatasetBuilder target) {
    for (int tag : REQUIRED) {
      target.empty(tag);
    }
    target.copy(header, ALWAYS);
    for (int tag : WHEN_VALID) {
      if (isValid(header, tag)) {
        target.copy(header, tag);
      }
    }
  }

  private static boolean isValid(Dataset header, int tag) {
    String value = String.join("\\", header.texts(tag));
    if (value.isEmpty() || header.vr(tag).isEmpty()) {
      return true;
    }
    Vr vr = header.vr(tag).get();
    return switch (vr) {
      case DA -> value.matches("[0-9]{8}");
      case TM -> value.matches("[0-9]{2}([0-9]{2}([0-9]{2}(\\.[0-9]{1,6})?)?)?");
      case AS -> value.matches("[0-9]{3}[DWMY]");
      case CS -> Set.of("M", "F", "O").contains(value);
      case DS -> value.length() <= 16 && header.decimals(tag).length == 1;
      case SH -> value.length() <= 16;
      case LO, PN -> value.length() <= 64;
      default -> false;
    };
  }
}
