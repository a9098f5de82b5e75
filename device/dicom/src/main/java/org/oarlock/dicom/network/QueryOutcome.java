package org.oarlock.dicom.network;

/**
 * What came of a request that is answered with a status (C-FIND and C-MOVE: of its last answer), or
 * why there is none.
 */
public sealed interface QueryOutcome extends FindOutcome
    permits Answered, NoContext, NetworkFailure {}
