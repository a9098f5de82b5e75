package org.oarlock.service.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class FileEndTest {

  @ParameterizedTest
  @ValueSource(strings = {Uids.EXPLICIT_VR_LITTLE_ENDIAN, Uids.IMPLICIT_VR_LITTLE_ENDIAN})
  @Verifies({"SRS-1506", "RC-48"})
  void accepts_whole_files_in_either_encoding(String transferSyntax) throws DicomException {
    assertThat(FileEnd.isClean(file(transferSyntax))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {Uids.EXPLICIT_VR_LITTLE_ENDIAN, Uids.IMPLICIT_VR_LITTLE_ENDIAN})
  @Verifies(
      value = {"SRS-1506", "RC-48"},
      shows = Shows.EFFECTIVE)
  void sees_every_byte_too_many_and_too_few(String transferSyntax) throws DicomException {
    byte[] whole = file(transferSyntax);
    for (int more = 1; more <= 16; more++) {
      assertThat(FileEnd.isClean(Arrays.copyOf(whole, whole.length + more))).isFalse();
    }
    for (int fewer = 1; fewer < 8; fewer++) {
      assertThat(FileEnd.isClean(Arrays.copyOf(whole, whole.length - fewer))).isFalse();
    }
  }

  private static byte[] file(String transferSyntax) throws DicomException {
    Dataset item = new DatasetBuilder().text(Tags.REFERENCED_SOP_INSTANCE_UID, "2.25.12").build();
    Dataset dataset =
        new DatasetBuilder()
            .text(Tags.SOP_CLASS_UID, Uids.RT_STRUCTURE_SET_STORAGE)
            .text(Tags.SOP_INSTANCE_UID, "2.25.11")
            .items(Tags.CONTOUR_IMAGE_SEQUENCE, item, item)
            .text(Tags.APPROVAL_STATUS, "UNAPPROVED")
            .build();
    return DicomFiles.encode(
        new DicomFile(transferSyntax, Uids.RT_STRUCTURE_SET_STORAGE, "2.25.11", dataset));
  }
}
