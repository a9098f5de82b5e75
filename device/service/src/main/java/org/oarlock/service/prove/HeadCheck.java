package org.oarlock.service.prove;

import java.util.List;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;

/** Is it a draft about this patient, study and frame of reference, and marked as it must be. */
@Implements("SRS-1505")
final class HeadCheck {

  private final Dataset set;
  private final ReceivedCt ct;
  private final Differences differences;

  HeadCheck(Dataset set, ReceivedCt ct, Differences differences) {
    this.set = set;
    this.ct = ct;
    this.differences = differences;
  }

  void check(boolean clinical) {
    new IdentityCheck(set, ct, differences)
        .check(Uids.RT_STRUCTURE_SET_STORAGE, "RTSTRUCT", "an RT structure set");
    frames();
    status();
    marked(text(Tags.STRUCTURE_SET_LABEL), clinical, differences);
  }

  /** A label says NOT CLINICAL exactly when the package is not. */
  static void marked(String label, boolean clinical, Differences differences) {
    differences.unless(
        clinical != label.contains("NOT CLINICAL"),
        DifferenceCode.PROOF_LABEL,
        clinical
            ? "The label calls the result of a clinical package not clinical."
            : "The label does not say NOT CLINICAL although the package is not.",
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
