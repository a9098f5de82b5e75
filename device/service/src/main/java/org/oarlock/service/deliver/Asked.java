package org.oarlock.service.deliver;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One time that a destination was asked to commit.
 *
 * @param transactionUid Transaction UID that its answer bears
 * @param destination name of the destination in the configuration
 * @param sopClassUid SOP class of the object
 * @param sopInstanceUid SOP instance of the object
 * @param askedAt when
 * @param committed whether it commits; null while there is no answer
 * @param message its answer in words
 */
record Asked(
    String transactionUid,
    String destination,
    String sopClassUid,
    String sopInstanceUid,
    OffsetDateTime askedAt,
    @Nullable Boolean committed,
    String message) {}
