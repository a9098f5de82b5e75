package org.oarlock.dicom.network;

/** What came of a C-ECHO. */
public sealed interface EchoOutcome permits Answered, NoContext, NetworkFailure {}
