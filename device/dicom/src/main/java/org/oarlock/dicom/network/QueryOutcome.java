package org.oarlock.dicom.network;

/**
 * What came of a query that a peer answers in parts (C-FIND, C-MOVE): its last status, or why there
 * is none.
 */
public sealed interface QueryOutcome extends FindOutcome
    permits Answered, NoContext, NetworkFailure {}
