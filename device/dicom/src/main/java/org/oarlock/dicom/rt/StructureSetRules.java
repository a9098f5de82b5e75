package org.oarlock.dicom.rt;

import java.util.HashSet;
import java.util.Set;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;

/** What a structure set must fulfil before it is written. */
final class StructureSetRules {

  /** Planning systems cut or refuse longer ones. */
  private static final int LONGEST_NAME = 16;

  private StructureSetRules() {}

  @Implements("SRS-504")
  static void check(RtStructureSet set) throws DicomException {
    uid(set.sopInstanceUid(), "the SOP Instance UID");
    uid(set.seriesInstanceUid(), "the Series Instance UID");
    referenced(set.referenced());
    name(set.label(), "the Structure Set Label");
    if (set.images().isEmpty() || set.rois().isEmpty()) {
      throw new DicomException("a structure set needs at least one image and one structure");
    }
    Set<ImageReference> images = Set.copyOf(set.images());
    Set<String> names = new HashSet<>();
    Set<Integer> numbers = new HashSet<>();
    for (RtRoi roi : set.rois()) {
      name(roi.name(), "the name of a structure");
      if (!names.add(roi.name()) || !numbers.add(roi.number())) {
        throw new DicomException(
            "two structures have the name " + roi.name() + " or the number " + roi.number());
      }
      contours(roi, images);
    }
  }

  private static void contours(RtRoi roi, Set<ImageReference> images) throws DicomException {
    if (roi.contours().isEmpty()) {
      throw new DicomException(
          "the structure "
              + roi.name()
              + " has no contour; an absent structure is reported, not written");
    }
    for (RtContour contour : roi.contours()) {
      if (contour.xyz().length % 3 != 0 || contour.points() < 3) {
        throw new DicomException(
            "a contour of " + roi.name() + " has " + contour.points() + " points; 3 are needed");
      }
      for (double value : contour.xyz()) {
        if (!Double.isFinite(value) || Math.abs(value) > 100_000) {
          throw new DicomException(
              "a contour of " + roi.name() + " has a point outside any scanner: " + value + " mm");
        }
      }
      if (!images.contains(new ImageReference(contour.sopClassUid(), contour.sopInstanceUid()))) {
        throw new DicomException(
            "a contour of " + roi.name() + " lies on an image that is not in the series");
      }
    }
  }

  static void referenced(Dataset header) throws DicomException {
    for (int tag :
        Set.of(Tags.STUDY_INSTANCE_UID, Tags.SERIES_INSTANCE_UID, Tags.FRAME_OF_REFERENCE_UID)) {
      uid(header.text(tag).orElse(""), "the images' " + Tags.name(tag));
    }
  }

  static void uid(String value, String what) throws DicomException {
    if (!Uids.isValid(value)) {
      throw new DicomException(what + " is absent or not a UID");
    }
  }

  private static void name(String value, String what) throws DicomException {
    if (value.isBlank() || value.length() > LONGEST_NAME || value.contains("\\")) {
      throw new DicomException(
          what + " must have 1 to " + LONGEST_NAME + " characters, not \"" + value + "\"");
    }
  }
}
