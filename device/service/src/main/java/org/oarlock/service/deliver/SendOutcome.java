package org.oarlock.service.deliver;

/** What came of one attempt to send. */
sealed interface SendOutcome {

  /** The destination has the object; {@code warning} when it took it with a reservation. */
  record Received(String answer, boolean warning) implements SendOutcome {}

  /** It does not have it, as far as can be known. */
  record Failed(String message) implements SendOutcome {}
}
