package org.oarlock.service.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.inference.ModelPackage;
import org.oarlock.inference.Segmentation;
import org.oarlock.service.gate.Gate;
import org.oarlock.service.gate.GateOutcome;
import org.oarlock.service.receive.CaseImage;
import org.oarlock.service.segment.MaskArchive;

/**
 * What lies on the desk while one thread works on one case: read once, although each step could
 * read it again from disk.
 */
final class CaseDesk {
  private final CaseFolder folder;
  private final List<CaseImage> images;
  private final Function<CaseImage, Path> place;
  private final Function<String, ModelPackage> shelf;
  private CaseRecord record;
  private List<CtInstance> instances = List.of();
  private @Nullable GateOutcome examined;
  private @Nullable Segmentation segmentation;

  CaseDesk(
      CaseRecord record,
      CaseFolder folder,
      List<CaseImage> images,
      Function<CaseImage, Path> place,
      Function<String, ModelPackage> shelf) {
    this.record = record;
    this.folder = folder;
    this.images = images;
    this.place = place;
    this.shelf = shelf;
  }

  CaseRecord record() {
    return record;
  }

  /** The same case, one step on. */
  void next(CaseRecord next) {
    this.record = next;
  }

  CaseFolder folder() {
    return folder;
  }

  List<CaseImage> images() {
    return images;
  }

  ModelPackage model() {
    return model(record.requiredModel());
  }

  /** The package of this name; one that is gone fails the step. */
  ModelPackage model(String name) {
    return shelf.apply(name);
  }

  /** The headers of the images, in their order. */
  List<CtInstance> instances() throws IOException {
    if (instances.isEmpty()) {
      List<CtInstance> read = new ArrayList<>();
      for (CaseImage image : images) {
        Path file = place.apply(image);
        read.add(new CtInstance(file, DicomFiles.readHeader(file, ReadLimits.DEFAULT)));
      }
      instances = read;
    }
    return instances;
  }

  GateOutcome examined() throws IOException {
    GateOutcome outcome = examined;
    if (outcome == null) {
      outcome = Gate.examine(instances(), model().manifest().inputRanges());
      examined = outcome;
    }
    return outcome;
  }

  /** The gated series of a case that passed the gate before. */
  GateOutcome.Gated gated() throws IOException {
    if (examined() instanceof GateOutcome.Gated gated) {
      return gated;
    }
    throw new IOException("the series passed the gate before and does not now");
  }

  void segmented(Segmentation made) {
    this.segmentation = made;
  }

  Segmentation segmentation() throws IOException {
    Segmentation masks = segmentation;
    if (masks == null) {
      masks = MaskArchive.read(folder.file(CaseFolder.MASKS), model());
      segmentation = masks;
    }
    return masks;
  }
}
