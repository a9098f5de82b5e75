package org.oarlock.service.dicomweb;

/**
 * An instance in the index: received, or made here and taken by a destination.
 *
 * @param studyUid Study Instance UID
 * @param seriesUid Series Instance UID
 * @param sopInstanceUid SOP Instance UID
 * @param sopClassUid SOP Class UID
 * @param modality Modality; empty where its file has no valid one
 * @param patientId Patient ID as on the worklist; may be empty
 * @param file where a received one lies, below the storage directory; empty for one made here
 * @param caseId number of the case that made it; 0 for a received one
 * @param digest SHA-256 (hex) on record
 */
record HeldObject(
    String studyUid,
    String seriesUid,
    String sopInstanceUid,
    String sopClassUid,
    String modality,
    String patientId,
    String file,
    long caseId,
    String digest) {

  boolean isResult() {
    return caseId != 0;
  }
}
