package org.oarlock.service.operations.syslog;

/**
 * Whom and what a case is about. Holds identity: for audit messages only, never for a log.
 *
 * @param patientId Patient ID; may be empty
 * @param patientName Patient's Name as it was received; may be empty
 * @param studyInstanceUid Study Instance UID
 */
record CaseSubject(String patientId, String patientName, String studyInstanceUid) {}
