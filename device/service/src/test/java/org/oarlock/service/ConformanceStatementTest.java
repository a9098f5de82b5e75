package org.oarlock.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.oarlock.dicom.TransferSyntaxes;
import org.oarlock.dicom.Uids;
import org.oarlock.service.receive.Intake;
import org.oarlock.trace.annotations.Verifies;

class ConformanceStatementTest {

  @Test
  @Verifies("SRS-2505")
  void names_everything_that_is_accepted_and_proposed() {
    String statement = ConformanceStatement.text();

    assertThat(statement).contains(Uids.IMPLEMENTATION_CLASS, Uids.IMPLEMENTATION_VERSION);
    assertThat(Intake.KINDS).allMatch(uid -> statement.contains("| " + uid + " |"));
    assertThat(TransferSyntaxes.decodable()).allMatch(uid -> statement.contains("| " + uid + " |"));
    assertThat(statement)
        .contains(
            "| results to a destination | RT Structure Set Storage | "
                + Uids.RT_STRUCTURE_SET_STORAGE
                + " | Explicit VR Little Endian, Implicit VR Little Endian |")
        .contains(
            "| results to a destination | Segmentation Storage | "
                + Uids.SEGMENTATION_STORAGE
                + " | Explicit VR Little Endian |")
        .contains("TLS_AES_256_GCM_SHA384");
  }

  @Test
  @Verifies("SRS-2505")
  void names_what_is_answered_over_the_web() {
    assertThat(ConformanceStatement.text())
        .contains(
            "| Search (QIDO-RS) | STUDY | PatientID, StudyInstanceUID, ModalitiesInStudy |",
            "| Search (QIDO-RS) | INSTANCE | PatientID, StudyInstanceUID, SeriesInstanceUID,"
                + " Modality, SOPClassUID, SOPInstanceUID |",
            "Matches in one answer: 100");
  }

  @Test
  @Verifies("SRS-2505")
  void what_nobody_named_cannot_be_stated() {
    assertThatThrownBy(() -> UidName.of("1.2.3")).hasMessageContaining("nobody has named 1.2.3");
  }
}
