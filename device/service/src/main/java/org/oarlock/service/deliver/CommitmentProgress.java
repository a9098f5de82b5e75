package org.oarlock.service.deliver;

import java.time.Instant;

/** How far a destination is with its commitment. */
sealed interface CommitmentProgress {

  /** It keeps the object. */
  record Committed(String answer) implements CommitmentProgress {}

  /** Not yet, or not at all so far; to be looked at again at {@code next}. */
  record Open(Instant next, String message) implements CommitmentProgress {}
}
