package org.oarlock.service.security.certificate;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.oarlock.dicom.network.CertificateNames;
import org.oarlock.trace.annotations.Implements;

/**
 * How one certificate stands at a time.
 *
 * @param use what it is there for
 * @param title whom it names
 * @param until its last moment
 * @param state whether it counts, and how long it still will
 */
public record CertificateStanding(String use, String title, Instant until, State state) {

  /** Whether a certificate counts. */
  public enum State {
    VALID,
    EXPIRES_SOON,
    EXPIRED
  }

  /**
   * How a certificate stands.
   *
   * @param notice how long before the end it is said
   */
  static CertificateStanding of(
      String use, X509Certificate certificate, Instant now, Duration notice) {
    Instant until = certificate.getNotAfter().toInstant();
    return new CertificateStanding(
        use, CertificateNames.title(certificate), until, state(until, now, notice));
  }

  private static State state(Instant until, Instant now, Duration notice) {
    if (now.isAfter(until)) {
      return State.EXPIRED;
    }
    return now.plus(notice).isAfter(until) ? State.EXPIRES_SOON : State.VALID;
  }

  /** Whether somebody has to act. */
  @Implements({"SRS-2052", "RC-172"})
  public boolean needsRenewal() {
    return state != State.VALID;
  }

  /** How it stands, for people, with what to do. */
  public String words() {
    String day = CertificateRules.day(until);
    return switch (state) {
      case VALID -> "valid until " + day;
      case EXPIRES_SOON -> "expires on " + day + ": renew it, then start the device again";
      case EXPIRED -> "expired on " + day + ": peers are refused until it is renewed";
    };
  }
}
