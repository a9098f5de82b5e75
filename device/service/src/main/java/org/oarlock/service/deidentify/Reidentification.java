package org.oarlock.service.deidentify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.rt.ImageReference;
import org.oarlock.dicom.rt.RtContour;
import org.oarlock.dicom.rt.RtRoi;
import org.oarlock.dicom.rt.RtStructReader;
import org.oarlock.dicom.rt.RtStructWriter;
import org.oarlock.dicom.rt.RtStructureSet;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.dicom.series.ScanResult;
import org.oarlock.service.Finding;
import org.oarlock.trace.annotations.Implements;

/** Joins a structure set that was made of a copy to the images that were copied, or blocks it. */
@Implements({"SRS-4212", "SRS-4213", "RC-121"})
public final class Reidentification {

  private final SiteKey key;

  /** Re-identifies for a site. */
  Reidentification(SiteKey key) {
    this.key = key;
  }

  /**
   * The structure set with the patient, study and images of the originals, as an unapproved draft
   * with identifiers of its own.
   *
   * @throws IOException when a file cannot be read, as distinct from not belonging together
   */
  ReidentifyOutcome join(Path returned, ScanResult originals, Path sealed) throws IOException {
    List<Finding> objections = OneSeries.objections(originals);
    if (!objections.isEmpty()) {
      return new ReidentifyOutcome.Blocked(List.copyOf(objections));
    }
    WayBack wayBack;
    try {
      wayBack = SealedFile.open(sealed, key);
    } catch (IOException unreadable) {
      return blocked(
          "WAY_BACK_UNREADABLE", "The way back cannot be used: " + unreadable.getMessage() + ".");
    }
    try {
      DicomFile file = DicomFiles.read(returned, ReadLimits.DEFAULT);
      return join(file, RtStructReader.read(file), originals.instances(), wayBack);
    } catch (DicomException unusable) {
      return blocked(
          "STRUCTURE_SET_UNUSABLE",
          "The returned file cannot be used: " + unusable.getMessage() + ".");
    }
  }

  private ReidentifyOutcome join(
      DicomFile file, RtStructureSet set, List<CtInstance> images, WayBack wayBack)
      throws IOException {
    ReturnCheck check = new ReturnCheck(wayBack);
    check.originals(images, key);
    check.references(file, set);
    check.contours(file, set, images);
    return check.reasons().isEmpty()
        ? new ReidentifyOutcome.Joined(
            RtStructWriter.dataset(onOriginals(set, check.byCopy(images), images)))
        : new ReidentifyOutcome.Blocked(check.reasons());
  }

  private static RtStructureSet onOriginals(
      RtStructureSet set, Map<String, CtInstance> byCopy, List<CtInstance> images) {
    List<RtRoi> rois = new ArrayList<>();
    for (RtRoi roi : set.rois()) {
      rois.add(
          new RtRoi(
              roi.number(),
              roi.name(),
              roi.description(),
              roi.interpretedType(),
              roi.colour(),
              roi.code(),
              roi.contours().stream()
                  .map(
                      contour ->
                          new RtContour(
                              contour.sopClassUid(),
                              byCopy.get(contour.sopInstanceUid()).sopInstanceUid(),
                              contour.xyz()))
                  .toList()));
    }
    return new RtStructureSet(
        images.get(0).header().dataset(),
        Uids.derived("org.oarlock.reidentified.instance", set.sopInstanceUid()),
        Uids.derived("org.oarlock.reidentified.series", set.seriesInstanceUid()),
        set.seriesNumber(),
        set.seriesDescription(),
        set.created(),
        set.label(),
        set.name(),
        set.description(),
        set.equipment(),
        set.images().stream()
            .map(
                image ->
                    new ImageReference(
                        image.sopClassUid(), byCopy.get(image.sopInstanceUid()).sopInstanceUid()))
            .toList(),
        rois);
  }

  private static ReidentifyOutcome blocked(String code, String message) {
    return new ReidentifyOutcome.Blocked(List.of(Finding.of(code, message)));
  }
}
