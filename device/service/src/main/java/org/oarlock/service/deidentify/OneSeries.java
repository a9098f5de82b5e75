package org.oarlock.service.deidentify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.dicom.series.ScanResult;
import org.oarlock.service.Finding;
import org.oarlock.trace.annotations.Implements;

/** Whether a folder holds one CT series of one patient and nothing else. */
@Implements("SRS-4210")
final class OneSeries {

  private static final Map<Integer, String> SAME =
      new TreeMap<>(
          Map.of(
              Tags.PATIENT_ID, "patient ID",
              Tags.ISSUER_OF_PATIENT_ID, "issuer of the patient ID",
              Tags.PATIENT_NAME, "patient name",
              Tags.PATIENT_BIRTH_DATE, "birth date",
              Tags.STUDY_INSTANCE_UID, "study",
              Tags.SERIES_INSTANCE_UID, "series",
              Tags.FRAME_OF_REFERENCE_UID, "frame of reference"));

  private OneSeries() {}

  /** What speaks against it; none if it is one. */
  static List<Finding> objections(ScanResult scan) {
    List<Finding> objections = new ArrayList<>();
    if (!scan.unreadable().isEmpty()) {
      objections.add(
          Finding.of(
              "FILE_UNREADABLE",
              scan.unreadable().size()
                  + " files are not readable DICOM; the first: "
                  + scan.unreadable().get(0).reason()
                  + ". Take them out of the folder or send the series again."));
    }
    List<CtInstance> images = scan.instances();
    if (images.isEmpty()) {
      objections.add(Finding.of("SERIES_EMPTY", "The folder holds no image."));
      return objections;
    }
    mixture(images, objections);
    completeness(images, objections);
    return objections;
  }

  private static void mixture(List<CtInstance> images, List<Finding> objections) {
    Dataset first = images.get(0).header().dataset();
    SAME.forEach(
        (tag, what) -> {
          if (images.stream()
              .anyMatch(each -> !each.header().dataset().texts(tag).equals(first.texts(tag)))) {
            objections.add(
                Finding.of(
                    "SERIES_MIXED",
                    "The " + what + " is not the same in all images. Export one series."));
          }
        });
    if (first.text(Tags.PATIENT_ID).isEmpty()) {
      objections.add(
          Finding.of(
              "PATIENT_UNKNOWN", "The images have no patient ID for which one could stand."));
    }
    List<String> uids = images.stream().map(CtInstance::sopInstanceUid).toList();
    if (new TreeSet<>(uids).size() < uids.size()) {
      objections.add(Finding.of("SERIES_MIXED", "Two files hold the same image."));
    }
  }

  private static void completeness(List<CtInstance> images, List<Finding> objections) {
    for (CtInstance image : images) {
      if (!image.sopClassUid().equals(Uids.CT_IMAGE_STORAGE)
          || !image.modality().orElse("").equals("CT")) {
        objections.add(
            new Finding(
                "NOT_CT_IMAGE",
                "An object is no CT image of one frame. Take it out of the folder.",
                place(image)));
      } else if (image.header().dataset().text(Tags.SOP_INSTANCE_UID).isEmpty()
          || image.studyInstanceUid().isEmpty()
          || image.seriesInstanceUid().isEmpty()
          || image.frameOfReferenceUid().isEmpty()
          || image.position().isEmpty()
          || image.orientation().isEmpty()
          || image.spacing().isEmpty()
          || image.rescale().isEmpty()) {
        objections.add(
            new Finding(
                "IMAGE_INCOMPLETE",
                "An image lacks an identifier, its position, orientation, pixel spacing or rescale.",
                place(image)));
      }
    }
  }

  /** A file's name may hold the patient's, so an image is named by its number. */
  private static String place(CtInstance image) {
    return image.instanceNumber().isPresent()
        ? "instance number " + image.instanceNumber().getAsInt()
        : "an image without instance number";
  }
}
