package org.oarlock.service.security.certificate;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.oarlock.dicom.network.CertificateNames;
import org.oarlock.trace.annotations.Implements;

/** What each certificate has to fulfil, whoever holds it. */
final class CertificateRules {

  private static final int RSA_BITS = 2048;
  private static final int EC_BITS = 224;

  private CertificateRules() {}

  /** Why a certificate does not count at this time; empty if it does. */
  @Implements({"SRS-2051", "RC-101"})
  static Optional<String> objection(X509Certificate certificate, Instant now) {
    String title = "'" + CertificateNames.title(certificate) + "'";
    if (now.isAfter(certificate.getNotAfter().toInstant())) {
      return Optional.of(title + " expired on " + day(certificate.getNotAfter().toInstant()));
    }
    if (now.isBefore(certificate.getNotBefore().toInstant())) {
      return Optional.of(
          title
              + " is valid only from "
              + day(certificate.getNotBefore().toInstant())
              + ": is the clock of this machine right?");
    }
    if (isWeak(certificate.getPublicKey())) {
      return Optional.of(title + " has a key that is too short (RSA 2048 or EC 224 bits at least)");
    }
    return Optional.empty();
  }

  /** The day (UTC) of a time. */
  static String day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** RFC 9325 4.5. */
  private static boolean isWeak(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return rsa.getModulus().bitLength() < RSA_BITS;
    }
    return key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() < EC_BITS;
  }
}
