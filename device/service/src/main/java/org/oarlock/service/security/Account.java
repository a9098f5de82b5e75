package org.oarlock.service.security;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who may log in.
 *
 * @param name user name, lower case
 * @param role what they may do
 * @param passwordHash salted hash with its method in front
 * @param oneTime whether the password must be replaced before anything else
 * @param enabled whether they may log in at all
 * @param failures failed log-ins since the last good one
 * @param lockedUntil end of a lock after too many failures
 */
public record Account(
    String name,
    Role role,
    String passwordHash,
    boolean oneTime,
    boolean enabled,
    int failures,
    Optional<Instant> lockedUntil) {

  /** Whether a lock still holds. */
  public boolean isLocked(Instant now) {
    return lockedUntil.map(end -> end.isAfter(now)).orElse(false);
  }
}
