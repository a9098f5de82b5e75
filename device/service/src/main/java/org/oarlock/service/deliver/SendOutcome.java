package org.oarlock.service.deliver;

/** What came of one attempt to send. */
sealed interface SendOutcome {

  /** The destination has the object; {@code reservation} is empty unless it answered a warning. */
  record Received(String reservation) implements SendOutcome {}

  /** It does not have it, as far as can be known. */
  record Failed(String message) implements SendOutcome {}
}
