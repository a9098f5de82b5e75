package org.oarlock.service.operations.syslog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.service.receive.CaseImage;
import org.oarlock.service.receive.Intake;

/** Reads whom a case is about from its first image. */
final class CaseSubjects {
  private final Intake intake;

  CaseSubjects(Intake intake) {
    this.intake = intake;
  }

  /** Empty when its images are gone or cannot be read. */
  Optional<CaseSubject> of(long caseId) {
    List<CaseImage> images = intake.images(caseId);
    return images.isEmpty() ? Optional.empty() : read(intake.file(images.get(0)));
  }

  private static Optional<CaseSubject> read(Path image) {
    try {
      Dataset header = DicomFiles.readHeader(image, ReadLimits.DEFAULT).dataset();
      return Optional.of(
          new CaseSubject(
              text(header, Tags.PATIENT_ID),
              text(header, Tags.PATIENT_NAME),
              text(header, Tags.STUDY_INSTANCE_UID)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String text(Dataset header, int tag) {
    return header.text(tag).orElse("");
  }
}
