package org.oarlock.dicom.network;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;

/** Says for the one who installs why two sides did not agree on TLS, and what to do about it. */
@Implements("SRS-353")
final class TlsWords {

  private static final String BROKEN_OFF =
      "the peer broke off the TLS handshake: it may speak no TLS, or refuse this device's"
          + " certificate";
  private static final String ALERT = "Received fatal alert: ";

  private TlsWords() {}

  /** The reason; empty if TLS was not what failed. */
  static Optional<String> of(IOException failure) {
    if (failure instanceof PeerMistaken) {
      return Optional.of(String.valueOf(failure.getMessage()));
    }
    if (!(failure instanceof SSLException)) {
      return Optional.empty();
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        return Optional.of(String.valueOf(cause.getMessage()));
      }
    }
    String message = String.valueOf(failure.getMessage());
    if (message.contains(ALERT)) {
      return Optional.of(alert(message.substring(message.indexOf(ALERT) + ALERT.length())));
    }
    String own = own(message);
    if (own != null) {
      return Optional.of(own);
    }
    return failure instanceof SSLHandshakeException ? Optional.of(BROKEN_OFF) : Optional.empty();
  }

  private static @Nullable String own(String message) {
    if (message.startsWith("Unsupported or unrecognized SSL message")) {
      return "the peer does not speak TLS: it may be set to the plain port, or to no TLS";
    }
    if (message.startsWith("Empty client certificate")
        || message.startsWith("Empty server certificate")) {
      return "the peer showed no certificate";
    }
    if (message.contains("is not enabled or supported")
        || message.contains("no cipher suites in common")
        || message.contains("No appropriate protocol")) {
      return "the peer offers no TLS version or cipher suite of the BCP 195 profile (TLS 1.2 or 1.3"
          + " with ECDHE and AES-GCM)";
    }
    return null;
  }

  private static String alert(String alert) {
    return switch (alert) {
      case "unknown_ca" ->
          "the peer does not trust the authority that issued this device's certificate: add that"
              + " authority to what the peer trusts";
      case "certificate_expired" -> "the peer says that this device's certificate has expired";
      case "certificate_required",
          "bad_certificate",
          "unsupported_certificate",
          "certificate_revoked",
          "certificate_unknown",
          "access_denied" ->
          "the peer does not accept this device's certificate (" + alert + ")";
      case "protocol_version", "handshake_failure", "insufficient_security" ->
          "the peer refuses the TLS versions and cipher suites of the BCP 195 profile ("
              + alert
              + ")";
      default -> "the peer ended TLS (" + alert + ")";
    };
  }
}
