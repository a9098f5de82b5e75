package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;

class TlsWordsTest {

  @ParameterizedTest
  @CsvSource({
    "Received fatal alert: unknown_ca, add that authority to what the peer trusts",
    "Received fatal alert: certificate_expired, this device's certificate has expired",
    "Received fatal alert: bad_certificate, does not accept this device's certificate",
    "Received fatal alert: handshake_failure, refuses the TLS versions and cipher suites",
    "Received fatal alert: internal_error, the peer ended TLS (internal_error)",
    "Unsupported or unrecognized SSL message, the peer does not speak TLS",
    "Empty client certificate chain, the peer showed no certificate",
    "Client requested protocol TLSv1.1 is not enabled or supported, TLS 1.2 or 1.3",
  })
  @Verifies("SRS-353")
  void each_failure_of_tls_has_words_for_the_one_who_installs(String said, String words) {
    assertThat(TlsWords.of(new SSLException(said))).get().asString().contains(words);
  }

  @Test
  @Verifies("SRS-353")
  void what_a_certificate_lacks_is_said_as_it_was_found() {
    SSLHandshakeException wrapped = new SSLHandshakeException("PKIX");
    wrapped.initCause(new CertificateException("'ct1.test' expired on 2026-01-31"));
    assertThat(TlsWords.of(wrapped)).contains("'ct1.test' expired on 2026-01-31");
    assertThat(TlsWords.of(new PeerMistaken("tps.test", Set.of("ct1.test"))))
        .contains("the peer's certificate is for [ct1.test] and not for 'tps.test'");
    assertThat(TlsWords.of(new SSLHandshakeException("reset"))).get().asString().contains("broke");
  }

  @Test
  @Verifies("SRS-353")
  void a_lost_connection_is_no_matter_of_tls() {
    assertThat(TlsWords.of(new IOException("Connection reset"))).isEmpty();
    assertThat(TlsWords.of(new SSLException("Connection reset"))).isEmpty();
  }
}
