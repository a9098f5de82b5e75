package org.oarlock.service.dicomweb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.service.config.ResultFormat;
import org.oarlock.service.job.CaseViews;
import org.oarlock.service.receive.Intake;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** What the device has: what came, as it came, and its own results, as a destination took them. */
@Implements({"SRS-4405", "SRS-4410"})
final class Holdings {
  private static final Logger LOG = LoggerFactory.getLogger(Holdings.class);
  private static final long MEBIBYTE = 1L << 20;

  private final HeldStore store;
  private final Intake intake;
  private final CaseViews cases;
  private final ReadLimits limits;

  Holdings(HeldStore store, Intake intake, CaseViews cases, int maxInstanceMb) {
    this.store = store;
    this.intake = intake;
    this.cases = cases;
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
    for (HeldObject each : store.of(study, series, instance, sender)) {
      Optional<Path> file = file(each);
      if (file.isPresent()) {
        held.add(new Held(file.get(), DicomFiles.meta(file.get()).transferSyntax()));
      }
    }
    if (held.isEmpty()) {
      throw new RequestRefused(
          HttpStatus.NOT_FOUND, "The device has nothing of these UIDs that you may see.");
    }
    return held;
  }

  /** The elements of an instance before its pixel data. */
  Dataset header(Held held) throws IOException {
    return DicomFiles.readHeader(held.file(), limits).dataset();
  }

  /** The same of an instance in the index; empty where its file cannot be read. */
  Optional<Dataset> header(HeldObject object) {
    try {
      Optional<Path> file = file(object);
      return file.isPresent()
          ? Optional.of(DicomFiles.readHeader(file.get(), limits).dataset())
          : Optional.empty();
    } catch (IOException e) {
      LOG.warn("A stored instance cannot be read; a search shows only what the index says of it");
      return Optional.empty();
    }
  }

  private Optional<Path> file(HeldObject object) throws IOException {
    return object.isResult()
        ? cases.taken(object.caseId(), ResultFormat.valueOf(object.modality()), object.digest())
        : Optional.of(intake.file(object.file())).filter(Files::isRegularFile);
  }
}
