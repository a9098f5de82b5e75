package org.oarlock.dicom.network;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** Turns what broke an association into the outcome that callers see. */
final class Failures {

  private Failures() {}

  static NetworkFailure of(IOException failure) {
    String words = String.valueOf(failure.getMessage());
    if (failure instanceof ConnectFailed) {
      return new NetworkFailure.Unreachable(words);
    }
    Optional<String> tls = TlsWords.of(failure);
    if (tls.isPresent()) {
      return new NetworkFailure.NotSecured(tls.get());
    }
    if (failure instanceof AssociationRejected rejected) {
      return new NetworkFailure.Rejected(rejected.permanent(), words);
    }
    if (failure instanceof PeerAborted) {
      return new NetworkFailure.Aborted(words);
    }
    if (failure instanceof SocketTimeoutException) {
      return new NetworkFailure.TimedOut(words);
    }
    if (failure instanceof ProtocolViolation) {
      return new NetworkFailure.Violated(words);
    }
    return new NetworkFailure.Lost(words);
  }
}
