package org.oarlock.service.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;

class TlsChecksTest {
  private static final String LEAST =
      """
      site: {name: A, time-zone: Europe/London}
      storage: {directory: data}
      """;
  private static final String TLS = "tls: {certificate: d.pem, key: d.key, trusted: ca.pem}\n";
  private static final String CALLERS = "dicom: {callers: [CT1, CT2]}\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::"})
  @Verifies(
      value = {"SRS-2250", "RC-171"},
      shows = Verifies.Shows.EFFECTIVE)
  void pages_in_the_clear_beyond_loopback_stop_the_start(String address) {
    assertThat(problems(CALLERS + "web: {bind: '" + address + "'}\n"))
        .singleElement()
        .asString()
        .startsWith("key 'web.bind': '" + address + "' is beyond loopback")
        .contains("set 'web.tls: true'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "web: {bind: 127.0.0.1}",
        "web: {bind: '::1'}",
        "web: {bind: 0.0.0.0, tls: true}",
      })
  @Verifies({"SRS-2250", "RC-171"})
  void loopback_and_https_are_served(String web) {
    assertThat(problems(CALLERS + TLS + web + "\n")).isEmpty();
  }

  @Test
  @Verifies("SRS-4315")
  void audit_messages_need_a_certificate_of_the_device() {
    String repository = "operations: {audit-repository: {host: audit.test}}\n";

    assertThat(problems(CALLERS + repository))
        .singleElement()
        .asString()
        .startsWith("key 'operations.audit-repository': ");
    assertThat(problems(CALLERS + TLS + repository)).isEmpty();
  }

  @Test
  @Verifies({"SRS-2251", "RC-75"})
  void tls_without_certificates_is_refused_wherever_it_is_asked_for() {
    assertThat(
            problems(
                """
                dicom: {transport: both, callers: []}
                web: {tls: true}
                destinations: [{name: T, ae-title: T, host: h, port: 1, purpose: test, tls: true}]
                """))
        .containsExactlyInAnyOrder(
            "key 'dicom.transport': needs 'tls': certificate, key and trusted",
            "key 'web.tls': needs 'tls': certificate, key and trusted",
            "key 'destinations[0].tls': needs 'tls': certificate, key and trusted");
  }

  @Test
  @Verifies({"SRS-2251", "RC-75"})
  void certificates_that_no_caller_can_show_are_refused() {
    assertThat(problems(CALLERS.replace("}", ", certificates: [{ae-title: CT1, name: ct1.test}]}")))
        .containsExactly(
            "key 'dicom.certificates': can never be shown: 'dicom.transport' opens no TLS port");
    assertThat(
            problems(
                TLS
                    + """
                    dicom:
                      transport: tls
                      callers: [CT1, CT2]
                      certificates:
                        - {ae-title: CT1, name: ct1.test}
                        - {ae-title: CT1, name: other.test}
                        - {ae-title: CT3, name: ct3.test}
                    """))
        .containsExactlyInAnyOrder(
            "key 'dicom.certificates': names a caller twice",
            "key 'dicom.certificates': no caller 'CT3', did you mean 'CT1'?",
            "key 'dicom.callers': 'CT2' can never call: name under 'dicom.certificates' the name"
                + " that stands in its certificate");
  }

  @Test
  @Verifies("SRS-2251")
  void a_certificate_of_browsers_needs_https() {
    assertThat(problems(CALLERS + "web: {client-certificates: true}\n"))
        .containsExactly(
            "key 'web.client-certificates': needs 'web.tls: true': in the clear nobody shows one");
  }

  @Test
  @Verifies("SRS-2251")
  void a_certificate_without_a_title_is_missing_one() {
    assertThat(problems(TLS + "dicom: {transport: both, certificates: [{name: ct1.test}]}\n"))
        .containsExactly("key 'dicom.certificates[0].ae-title': is missing");
  }

  @Test
  @Verifies("SRS-2251")
  void ports_that_are_one_and_names_that_nobody_shows_are_refused() {
    assertThat(
            problems(
                TLS
                    + """
                    dicom: {transport: both, port: 2762, callers: [CT1]}
                    destinations:
                      - {name: T, ae-title: T, host: h, port: 1, purpose: test, certificate-name: t}
                    """))
        .containsExactlyInAnyOrder(
            "key 'dicom.tls-port': must differ from 'dicom.port', which is open as well",
            "key 'destinations[0].certificate-name': needs 'tls: true': in the clear nobody shows a"
                + " certificate");
  }

  private List<String> problems(String yaml) {
    Path file = folder.resolve("site.yaml");
    ConfigurationException exception =
        catchThrowableOfType(
            ConfigurationException.class,
            () -> ConfigurationReader.read(Files.writeString(file, LEAST + yaml)));
    return exception == null
        ? List.of()
        : exception.lines().lines().map(line -> line.replace(file + ": ", "")).toList();
  }
}
