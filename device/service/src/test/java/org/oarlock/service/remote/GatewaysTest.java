package org.oarlock.service.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.fixture.Authority;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class GatewaysTest {

  @TempDir private Path folder;

  @Test
  @Verifies(
      value = {"SRS-4604", "RC-250"},
      shows = Shows.EFFECTIVE)
  void only_a_certificate_with_a_name_of_the_site_is_a_gateway() throws Exception {
    Authority clinic = Authority.in(folder, "clinic").issue("gateway.test").issue("ct1.test");
    X509Certificate gateway = read(clinic.certificate("gateway.test"));
    X509Certificate scanner = read(clinic.certificate("ct1.test"));
    Gateways gateways = new Gateways(List.of("gateway.test"));

    assertThat(gateways.areNamedIn(new X509Certificate[] {scanner})).isFalse();
    assertThat(gateways.areNamedIn(new X509Certificate[] {scanner, gateway})).isFalse();
    assertThat(gateways.areNamedIn(new X509Certificate[0])).isFalse();
    assertThat(gateways.areNamedIn(null)).isFalse();
    assertThat(new Gateways(List.of()).areNamedIn(new X509Certificate[] {gateway})).isFalse();
  }

  @Test
  @Verifies({"SRS-4604", "RC-250"})
  void a_gateway_is_known_by_a_name_in_its_certificate() throws Exception {
    Authority clinic = Authority.in(folder, "clinic").issue("gateway.test");
    X509Certificate gateway = read(clinic.certificate("gateway.test"));

    assertThat(
            new Gateways(List.of("other.test", "Gateway.test"))
                .areNamedIn(new X509Certificate[] {gateway}))
        .isTrue();
  }

  private static X509Certificate read(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }
}
