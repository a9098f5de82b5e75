package org.oarlock.dicom.network;

/**
 * What came of one C-STORE. After a {@link NetworkFailure} the association is over; after any other
 * outcome it goes on.
 */
public sealed interface StoreOutcome permits Answered, NoContext, Unreadable, NetworkFailure {}
