package org.oarlock.dicom.network;

/** Why there is no association, or no longer. Each case says in plain words what was seen. */
public sealed interface NetworkFailure
    extends CommitmentOutcome, EchoOutcome, OpenOutcome, QueryOutcome, StoreOutcome {

  /** What was seen and where, without identity. */
  String words();

  /** No TCP connection: unknown host, nobody listening, or no route. */
  record Unreachable(String words) implements NetworkFailure {}

  /**
   * The peer rejected the association (A-ASSOCIATE-RJ).
   *
   * @param permanent whether the peer says that asking again is useless
   */
  record Rejected(boolean permanent, String words) implements NetworkFailure {}

  /** The peer aborted the association (A-ABORT). */
  record Aborted(String words) implements NetworkFailure {}

  /** Both sides did not agree on TLS, or a certificate did not prove what it had to. */
  record NotSecured(String words) implements NetworkFailure {}

  /** The peer did not answer, or did not read, in time. */
  record TimedOut(String words) implements NetworkFailure {}

  /** The connection broke. */
  record Lost(String words) implements NetworkFailure {}

  /** The peer said something that DICOM does not allow; this device aborted. */
  record Violated(String words) implements NetworkFailure {}
}
