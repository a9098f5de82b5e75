package org.oarlock.service.dicomweb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.service.receive.Intake;
import org.oarlock.trace.annotations.Implements;
import org.springframework.http.HttpStatus;

/** What the device has of a series, as it came. */
@Implements("SRS-4405")
final class Holdings {
  private static final long MEBIBYTE = 1L << 20;

  private final Intake intake;
  private final ReadLimits limits;

  Holdings(Intake intake, int maxInstanceMb) {
    this.intake = intake;
    ReadLimits usual = ReadLimits.DEFAULT;
    this.limits =
        new ReadLimits(
            usual.depth(),
            usual.elements(),
            Math.max(usual.bytes(), (maxInstanceMb + 1) * MEBIBYTE),
            usual.inflatedBytes());
  }

  /**
   * The instances of a series.
   *
   * @param instance SOP Instance UID; empty: all
   * @param sender AE title of the machine that asks, which sees only what came from it; empty: a
   *     person
   * @throws RequestRefused if there is none
   */
  List<Held> of(String study, String series, String instance, String sender) throws IOException {
    List<Held> held = new ArrayList<>();
    for (Path file : intake.received(series, sender)) {
      DicomFile header = DicomFiles.readHeader(file, limits);
      if (is(header, Tags.STUDY_INSTANCE_UID, study)
          && (instance.isEmpty() || is(header, Tags.SOP_INSTANCE_UID, instance))) {
        held.add(new Held(file, header));
      }
    }
    if (held.isEmpty()) {
      throw new RequestRefused(
          HttpStatus.NOT_FOUND, "The device has nothing of these UIDs that you may see.");
    }
    return held;
  }

  private static boolean is(DicomFile header, int tag, String uid) {
    return header.dataset().text(tag).filter(uid::equals).isPresent();
  }
}
