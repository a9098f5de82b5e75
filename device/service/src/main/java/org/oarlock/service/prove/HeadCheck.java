package org.oarlock.service.prove;

import java.util.List;
import java.util.Map;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;

/** Is it a draft about this patient, study and frame of reference, and marked as it must be. */
@Implements({"SRS-1504", "SRS-1505"})
final class HeadCheck {

  private static final Map<Integer, String> PATIENT =
      Map.of(
          Tags.PATIENT_ID, "patient ID",
          Tags.PATIENT_NAME, "patient name",
          Tags.PATIENT_BIRTH_DATE, "birth date",
          Tags.PATIENT_SEX, "patient sex");

  private final Dataset set;
  private final ReceivedCt ct;
  private final Differences differences;

  HeadCheck(Dataset set, ReceivedCt ct, Differences differences) {
    this.set = set;
    this.ct = ct;
    this.differences = differences;
  }

  void check(boolean clinical) {
    kind();
    PATIENT.keySet().stream().sorted().forEach(this::patient);
    differences.unless(
        equal(Tags.STUDY_INSTANCE_UID),
        DifferenceCode.PROOF_STUDY,
        DifferenceCode.PROOF_STUDY.meaning(),
        "");
    frames();
    status();
    boolean marked = text(Tags.STRUCTURE_SET_LABEL).contains("NOT CLINICAL");
    differences.unless(
        clinical != marked,
        DifferenceCode.PROOF_LABEL,
        clinical
            ? "The label calls the result of a clinical package not clinical."
            : "The label does not say NOT CLINICAL although the package is not.",
        "");
  }

  private void kind() {
    String own = text(Tags.SOP_INSTANCE_UID);
    String series = text(Tags.SERIES_INSTANCE_UID);
    differences.unless(
        text(Tags.SOP_CLASS_UID).equals(Uids.RT_STRUCTURE_SET_STORAGE)
            && text(Tags.MODALITY).equals("RTSTRUCT"),
        DifferenceCode.PROOF_KIND,
        "The object is not an RT structure set.",
        "");
    differences.unless(
        Uids.isValid(own)
            && Uids.isValid(series)
            && !ct.indices().containsKey(own)
            && !series.equals(ct.header().text(Tags.SERIES_INSTANCE_UID).orElse("")),
        DifferenceCode.PROOF_KIND,
        "The object or its series has no UID of its own.",
        "");
  }

  private void patient(int tag) {
    differences.unless(
        equal(tag),
        DifferenceCode.PROOF_IDENTITY,
        "The " + PATIENT.get(tag) + " is not that of the CT.",
        "");
  }

  private void frames() {
    String expected = ct.header().text(Tags.FRAME_OF_REFERENCE_UID).orElse("");
    List<Dataset> frames = set.items(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE);
    boolean structures =
        set.items(Tags.STRUCTURE_SET_ROI_SEQUENCE).stream()
            .map(roi -> roi.text(Tags.REFERENCED_FRAME_OF_REFERENCE_UID).orElse(""))
            .allMatch(expected::equals);
    boolean own = !set.has(Tags.FRAME_OF_REFERENCE_UID) || equal(Tags.FRAME_OF_REFERENCE_UID);
    differences.unless(
        !expected.isEmpty()
            && frames.size() == 1
            && frames.get(0).text(Tags.FRAME_OF_REFERENCE_UID).orElse("").equals(expected)
            && structures
            && own,
        DifferenceCode.PROOF_FRAME_OF_REFERENCE,
        DifferenceCode.PROOF_FRAME_OF_REFERENCE.meaning(),
        "");
  }

  private void status() {
    differences.unless(
        text(Tags.APPROVAL_STATUS).equals("UNAPPROVED")
            && !set.has(Tags.REVIEW_DATE)
            && !set.has(Tags.REVIEW_TIME)
            && !set.has(Tags.REVIEWER_NAME),
        DifferenceCode.PROOF_STATUS,
        "The approval status is not UNAPPROVED, or a reviewer is named.",
        "");
  }

  private String text(int tag) {
    return set.text(tag).orElse("");
  }

  private boolean equal(int tag) {
    return text(tag).equals(ct.header().text(tag).orElse(""));
  }
}
