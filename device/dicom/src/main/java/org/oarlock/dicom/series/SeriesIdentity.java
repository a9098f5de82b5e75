package org.oarlock.dicom.series;

import java.time.LocalDateTime;
import org.oarlock.dicom.Uids;

/**
 * Whose and which series a phantom pretends to be. Everything is given, so that the same volume and
 * identity give the same bytes.
 *
 * @param patientId Patient ID
 * @param patientName Patient's Name, for example {@code Phantom^Thorax}
 * @param birthDate Patient's Birth Date, YYYYMMDD or empty
 * @param sex M, F, O or empty
 * @param age Patient's Age, for example {@code 062Y}, or empty for absent
 * @param studyInstanceUid the study
 * @param seriesInstanceUid the series; the instances' UIDs are derived from it
 * @param frameOfReferenceUid the frame of reference
 * @param acquired date and time of study, series and acquisition, local
 * @param modality CT, or another one to have a series refused
 * @param bodyPart Body Part Examined, or empty for absent
 * @param patientPosition Patient Position, for example HFS; the geometry comes from the grid
 * @param description Series Description
 */
public record SeriesIdentity(
    String patientId,
    String patientName,
    String birthDate,
    String sex,
    String age,
    String studyInstanceUid,
    String seriesInstanceUid,
    String frameOfReferenceUid,
    LocalDateTime acquired,
    String modality,
    String bodyPart,
    String patientPosition,
    String description) {

  /** An identity that cannot be mistaken for a patient; the same for the same name. */
  public static SeriesIdentity phantom(String name) {
    return new SeriesIdentity(
        "PHANTOM-" + name.toUpperCase(java.util.Locale.ROOT),
        "Phantom^" + name,
        "19640229",
        "O",
        "062Y",
        Uids.derived("org.oarlock.phantom.study", name),
        Uids.derived("org.oarlock.phantom.series", name),
        Uids.derived("org.oarlock.phantom.frame", name),
        LocalDateTime.of(2026, 3, 1, 10, 30),
        "CT",
        "CHEST",
        "HFS",
        name + " phantom");
  }

  /** The same patient and study, another series in the same frame of reference. */
  public SeriesIdentity withSeries(String uid) {
    return new SeriesIdentity(
        patientId,
        patientName,
        birthDate,
        sex,
        age,
        studyInstanceUid,
        uid,
        frameOfReferenceUid,
        acquired,
        modality,
        bodyPart,
        patientPosition,
        description);
  }

  /** Another age, or none for an empty text. */
  public SeriesIdentity withAge(String other) {
    return new SeriesIdentity(
        patientId,
        patientName,
        birthDate,
        sex,
        other,
        studyInstanceUid,
        seriesInstanceUid,
        frameOfReferenceUid,
        acquired,
        modality,
        bodyPart,
        patientPosition,
        description);
  }

  /** Another Patient Position. */
  public SeriesIdentity withPatientPosition(String other) {
    return new SeriesIdentity(
        patientId,
        patientName,
        birthDate,
        sex,
        age,
        studyInstanceUid,
        seriesInstanceUid,
        frameOfReferenceUid,
        acquired,
        modality,
        bodyPart,
        other,
        description);
  }

  /** SOP Instance UID of the slice with this index along k. */
  public String sopInstanceUid(int slice) {
    return Uids.derived(seriesInstanceUid, Integer.toString(slice));
  }
}
