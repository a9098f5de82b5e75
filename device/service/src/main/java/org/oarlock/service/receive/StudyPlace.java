package org.oarlock.service.receive;

import java.util.Optional;
import java.util.regex.Pattern;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;

/**
 * Where an instance belongs; what is not valid counts as absent.
 *
 * @param studyUid Study Instance UID; may be empty
 * @param modality Modality (0008,0060); may be empty
 */
@Implements("SRS-4407")
record StudyPlace(String studyUid, String modality) {

  /** Of a file that cannot be read. */
  static final StudyPlace UNKNOWN = new StudyPlace("", "");

  private static final Pattern MODALITY = Pattern.compile("[A-Z0-9_ ]{1,16}");

  static StudyPlace of(Dataset header) {
    return new StudyPlace(
        header.text(Tags.STUDY_INSTANCE_UID).filter(Uids::isValid).orElse(""),
        modality(header.text(Tags.MODALITY)));
  }

  private static String modality(Optional<String> text) {
    return text.filter(each -> MODALITY.matcher(each).matches()).orElse("");
  }
}
