package org.oarlock.service.prove;

import java.util.Map;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;

/** Is it an object of its own, of the right kind, about this patient and study. */
@Implements("SRS-1504")
final class IdentityCheck {

  private static final Map<Integer, String> PATIENT =
      Map.of(
          Tags.PATIENT_ID, "patient ID",
          Tags.PATIENT_NAME, "patient name",
          Tags.PATIENT_BIRTH_DATE, "birth date",
          Tags.PATIENT_SEX, "patient sex");

  private final Dataset set;
  private final ReceivedCt ct;
  private final Differences differences;

  IdentityCheck(Dataset set, ReceivedCt ct, Differences differences) {
    this.set = set;
    this.ct = ct;
    this.differences = differences;
  }

  /**
   * Compares.
   *
   * @param name what it must be, with its article
   */
  void check(String sopClassUid, String modality, String name) {
    kind(sopClassUid, modality, name);
    PATIENT.keySet().stream().sorted().forEach(this::patient);
    differences.unless(
        equal(Tags.STUDY_INSTANCE_UID),
        DifferenceCode.PROOF_STUDY,
        DifferenceCode.PROOF_STUDY.meaning(),
        "");
  }

  private void kind(String sopClassUid, String modality, String name) {
    String own = text(Tags.SOP_INSTANCE_UID);
    String series = text(Tags.SERIES_INSTANCE_UID);
    differences.unless(
        text(Tags.SOP_CLASS_UID).equals(sopClassUid) && text(Tags.MODALITY).equals(modality),
        DifferenceCode.PROOF_KIND,
        "The object is not " + name + ".",
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

  private String text(int tag) {
    return set.text(tag).orElse("");
  }

  private boolean equal(int tag) {
    return text(tag).equals(ct.header().text(tag).orElse(""));
  }
}
