package org.oarlock.service.deliver;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.oarlock.service.config.ResultFormat;

/**
 * One object on its way to one destination.
 *
 * @param destination name of the destination in the configuration
 * @param format which object of the case
 * @param digest SHA-256 (hex) of the object; every attempt sends these bytes
 * @param attempts attempts made
 * @param startedAt when delivery began, or was begun anew by an operator
 * @param nextAttemptAt not before
 * @param endedAt when the receipt came or delivery was given up
 * @param message answer to the latest attempt, in words
 * @param warning whether the destination took it with a reservation
 * @param taken whether the destination ever took the object, whatever came of it since
 */
public record Delivery(
    String destination,
    ResultFormat format,
    DeliveryState state,
    String digest,
    int attempts,
    OffsetDateTime startedAt,
    OffsetDateTime nextAttemptAt,
    @Nullable OffsetDateTime endedAt,
    String message,
    boolean warning,
    boolean taken) {

  /** It among those of a case. */
  DeliveryKey of(long caseId) {
    return new DeliveryKey(caseId, destination, format);
  }

  /** How it is called for people: by its destination alone when it is the structure set. */
  public String name() {
    return format == ResultFormat.RTSTRUCT ? destination : destination + " (" + format + ")";
  }
}
