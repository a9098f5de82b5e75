package org.oarlock.service.deidentify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.rt.RtContour;
import org.oarlock.dicom.rt.RtRoi;
import org.oarlock.dicom.rt.RtStructureSet;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.imaging.Vector3;
import org.oarlock.service.Finding;
import org.oarlock.trace.annotations.Implements;

/**
 * Everything that must agree before a structure set is joined to images: the sealed link, the same
 * link computed again, and what the structure set says of itself.
 */
@Implements({"SRS-4212", "RC-121", "RC-153"})
final class ReturnCheck {

  private static final double PLANE_TOLERANCE_MM = 0.1;

  private final WayBack wayBack;
  private final List<Finding> reasons = new ArrayList<>();

  ReturnCheck(WayBack wayBack) {
    this.wayBack = wayBack;
  }

  List<Finding> reasons() {
    return List.copyOf(reasons);
  }

  /** Whether the images are those that were copied: identified again, digested again. */
  void originals(List<CtInstance> images, SiteKey key) throws IOException {
    Set<WayBack.Image> found = new HashSet<>();
    for (CtInstance image : images) {
      Dataset header = image.header().dataset();
      Pseudonyms pseudonyms = Pseudonyms.of(key, header);
      if (!pseudonyms.patient().equals(wayBack.patient())
          || !pseudonyms.uid(image.studyInstanceUid().orElse("")).equals(wayBack.study())
          || !pseudonyms.uid(image.seriesInstanceUid().orElse("")).equals(wayBack.series())
          || !pseudonyms
              .uid(image.frameOfReferenceUid().orElse(""))
              .equals(wayBack.frameOfReference())) {
        differ("The images are not the patient, study, series and frame of reference that left.");
        return;
      }
      String digest = ImageDigest.of(header, DicomFiles.pixels(image.file(), ReadLimits.DEFAULT));
      String uid = image.sopInstanceUid();
      found.add(new WayBack.Image(uid, pseudonyms.uid(uid), digest));
    }
    if (!found.equals(Set.copyOf(wayBack.images()))) {
      differ("The images are not, one by one, those that left: changed, missing or added.");
    }
  }

  /** Whether the structure set says that it is of the copy, and of nothing else. */
  void references(DicomFile returned, RtStructureSet set) {
    Dataset dataset = returned.dataset();
    if (!dataset.text(Tags.PATIENT_ID).orElse("").equals(wayBack.patient())) {
      reasons.add(
          Finding.of(
              "PATIENT_DIFFERS", "The structure set is of another patient than the copy was."));
    }
    same("study", Set.of(dataset.text(Tags.STUDY_INSTANCE_UID).orElse("")), wayBack.study());
    List<Dataset> frames = dataset.items(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE);
    same(
        "frame of reference",
        uids(frames, Tags.FRAME_OF_REFERENCE_UID),
        wayBack.frameOfReference());
    same(
        "frame of reference of its structures",
        uids(
            dataset.items(Tags.STRUCTURE_SET_ROI_SEQUENCE), Tags.REFERENCED_FRAME_OF_REFERENCE_UID),
        wayBack.frameOfReference());
    List<Dataset> series =
        frames.stream()
            .flatMap(frame -> frame.items(Tags.RT_REFERENCED_STUDY_SEQUENCE).stream())
            .flatMap(study -> study.items(Tags.RT_REFERENCED_SERIES_SEQUENCE).stream())
            .toList();
    same("series", uids(series, Tags.SERIES_INSTANCE_UID), wayBack.series());
    Set<String> copies =
        wayBack.images().stream().map(WayBack.Image::copy).collect(Collectors.toSet());
    if (!set.images().stream().allMatch(image -> copies.contains(image.sopInstanceUid()))) {
      refersElsewhere("images");
    }
  }

  /** Whether every contour is read, and lies on the image that it names. */
  void contours(DicomFile returned, RtStructureSet set, List<CtInstance> images) {
    long written =
        returned.dataset().items(Tags.ROI_CONTOUR_SEQUENCE).stream()
            .mapToLong(roi -> roi.items(Tags.CONTOUR_SEQUENCE).size())
            .sum();
    if (written != set.rois().stream().mapToLong(roi -> roi.contours().size()).sum()) {
      reasons.add(
          Finding.of(
              "CONTOUR_UNKNOWN",
              "The structure set holds contours that are not closed and planar, or of no structure."));
    }
    Map<String, CtInstance> byCopy = byCopy(images);
    for (RtRoi roi : set.rois()) {
      if (!roi.contours().stream().allMatch(contour -> liesOn(contour, byCopy))) {
        reasons.add(
            new Finding(
                "CONTOUR_OFF_IMAGE",
                "A contour does not lie on the image that it refers to.",
                "structure " + roi.number()));
      }
    }
  }

  /** The original images by the UIDs of their copies. */
  Map<String, CtInstance> byCopy(List<CtInstance> images) {
    Map<String, String> copies =
        wayBack.images().stream()
            .collect(Collectors.toMap(WayBack.Image::original, WayBack.Image::copy));
    Map<String, CtInstance> byCopy = new LinkedHashMap<>();
    images.stream()
        .filter(image -> copies.containsKey(image.sopInstanceUid()))
        .forEach(image -> byCopy.put(copies.get(image.sopInstanceUid()), image));
    return byCopy;
  }

  private static boolean liesOn(RtContour contour, Map<String, CtInstance> byCopy) {
    CtInstance image = byCopy.get(contour.sopInstanceUid());
    if (image == null) {
      return false;
    }
    CtInstance.Orientation orientation = image.orientation().orElseThrow();
    Vector3 normal = orientation.row().cross(orientation.column());
    double plane = normal.dot(image.position().orElseThrow());
    double[] xyz = contour.xyz();
    for (int at = 0; at < xyz.length; at += 3) {
      Vector3 point = new Vector3(xyz[at], xyz[at + 1], xyz[at + 2]);
      if (!(Math.abs(normal.dot(point) - plane) <= PLANE_TOLERANCE_MM)) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> uids(List<Dataset> items, int tag) {
    return items.stream().map(item -> item.text(tag).orElse("")).collect(Collectors.toSet());
  }

  private void same(String what, Set<String> found, String expected) {
    if (!found.equals(Set.of(expected))) {
      refersElsewhere(what);
    }
  }

  private void refersElsewhere(String what) {
    reasons.add(
        Finding.of(
            "REFERENCE_DIFFERS",
            "The structure set refers to another " + what + " than the copy had."));
  }

  private void differ(String message) {
    reasons.add(Finding.of("ORIGINALS_DIFFER", message));
  }
}
