package org.oarlock.service.security.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.config.ConfigurationException;
import org.oarlock.service.fixture.Authority;
import org.oarlock.trace.annotations.Verifies;

class SiteCertificatesTest {

  @TempDir private Path folder;
  private Authority clinic;

  @BeforeEach
  void an_authority_that_issued_a_certificate_to_the_device() {
    clinic = Authority.in(folder, "clinic").issue("device.test");
  }

  @Test
  @Verifies({"SRS-2050", "SRS-2052", "RC-172"})
  void what_is_whole_is_read_and_shown() throws Exception {
    SiteCertificates held = device().load();

    assertThat(held.ownName()).isEqualTo("device.test");
    assertThat(held.standings())
        .extracting(CertificateStanding::use, CertificateStanding::title)
        .containsExactly(tuple("this device", "device.test"), tuple("trusted", "clinic"));
    assertThat(held.standings()).noneMatch(CertificateStanding::needsRenewal);
  }

  @Test
  @Verifies(
      value = {"SRS-2052", "RC-172"},
      shows = Verifies.Shows.EFFECTIVE)
  void the_end_is_said_from_thirty_days_before_and_after_it() throws Exception {
    SiteCertificates held = device().load(Instant.now().plus(Duration.ofDays(61)));
    CertificateStanding own = held.standings().get(0);
    assertThat(own.needsRenewal()).isTrue();
    assertThat(own.words()).startsWith("expires on ").contains("renew it");

    Instant until = own.until();
    assertThat(standing(until.minus(Duration.ofDays(30)))).isEqualTo("VALID");
    assertThat(standing(until.minus(Duration.ofDays(30)).plusSeconds(1))).isEqualTo("EXPIRES_SOON");
    assertThat(standing(until)).isEqualTo("EXPIRES_SOON");
    assertThat(standing(until.plusSeconds(1))).isEqualTo("EXPIRED");
  }

  @Test
  @Verifies(
      value = {"SRS-2051", "RC-101"},
      shows = Verifies.Shows.EFFECTIVE)
  void a_certificate_that_does_not_count_today_stops_the_start() {
    assertThat(problem(device(), Instant.now().plus(Duration.ofDays(91))))
        .contains("key 'tls.certificate': the certificate 'device.test' expired on ");
    assertThat(problem(device(), Instant.now().minus(Duration.ofDays(2))))
        .contains("'device.test' is valid only from ")
        .contains("is the clock of this machine right?");
    clinic.issue("weak.test", Authority.SHORT_KEY, 90);
    assertThat(problem(TlsSite.of(folder, clinic, "weak.test"), Instant.now()))
        .contains("'weak.test' has a key that is too short");
    assertThat(problem(device(), Instant.now().plus(Duration.ofDays(3651))))
        .contains("key 'tls.trusted': holds no certificate that is valid today");
  }

  @Test
  @Verifies({"SRS-2050", "RC-75"})
  void files_that_hold_something_else_are_named_with_what_to_do() throws Exception {
    Path words = write("words.pem", "not a certificate");
    Path old =
        write("old.key", "-----BEGIN RSA PRIVATE KEY-----\nAA==\n-----END RSA PRIVATE KEY-----\n");
    clinic.issue("other.test");

    assertThat(problem(device().certificate(words))).contains("holds no certificate in PEM form");
    assertThat(problem(device().certificate(folder.resolve("none.pem"))))
        .contains("key 'tls.certificate': '")
        .contains("does not exist");
    assertThat(problem(device().trusting(words))).contains("key 'tls.trusted'");
    assertThat(problem(device().key(words))).contains("holds no private key in PEM form");
    assertThat(problem(device().key(old))).contains("openssl pkcs8 -topk8 -nocrypt");
    assertThat(problem(device().key(clinic.key("other.test"))))
        .contains("is not the key of the first certificate");
  }

  @Test
  @Verifies("SRS-2050")
  void a_key_that_everybody_may_read_is_refused() throws Exception {
    Files.setPosixFilePermissions(
        clinic.key("device.test"), PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(problem(device())).contains("may be read or changed by everybody");
  }

  @Test
  @Verifies("SRS-2050")
  void a_chain_in_the_wrong_order_is_named() throws Exception {
    Path own = clinic.certificate("device.test");
    Path whole = write("whole.pem", text(own) + text(clinic.own()));
    Path turned = write("turned.pem", text(clinic.own()) + text(own));

    assertThat(device().certificate(whole).load().standings()).hasSize(3);
    assertThat(problem(device().certificate(turned)))
        .contains("'clinic' was not issued by 'device.test'");
  }

  @Test
  @Verifies("SRS-2052")
  void the_site_may_want_to_know_earlier() throws Exception {
    Instant sixtyDaysBefore = device().load().standings().get(0).until().minus(Duration.ofDays(60));

    assertThat(device().load(sixtyDaysBefore).standings().get(0).needsRenewal()).isFalse();
    assertThat(device().noticeDays(61).load(sixtyDaysBefore).standings().get(0).needsRenewal())
        .isTrue();
  }

  private TlsSite device() {
    return TlsSite.of(folder, clinic, "device.test");
  }

  private String standing(Instant now) throws Exception {
    return CertificateStanding.of(
            "this device",
            PemFile.certificates(clinic.certificate("device.test")).get(0),
            now,
            Duration.ofDays(30))
        .state()
        .name();
  }

  private static String problem(TlsSite site) {
    return problem(site, Instant.now());
  }

  private static String problem(TlsSite site, Instant now) {
    return catchThrowableOfType(ConfigurationException.class, () -> site.load(now)).lines();
  }

  private Path write(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.US_ASCII);
  }
}
