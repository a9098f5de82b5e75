package org.oarlock.service.security.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.fixture.Authority;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class NamedServerTest {

  @TempDir private Path folder;
  private final AtomicInteger heard = new AtomicInteger();

  @Test
  @Verifies(
      value = {"SRS-2055", "RC-253"},
      shows = Shows.EFFECTIVE)
  void a_server_with_a_sound_certificate_of_another_name_hears_nothing() throws Exception {
    Authority clinic = Authority.in(folder, "clinic").issue("device.test");
    SiteCertificates site = TlsSite.of(folder, clinic, "device.test").load();
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(site.tls().context()));
    server.createContext(
        "/",
        exchange -> {
          heard.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      assertThat(status(server, site, "Device.test")).isEqualTo(204);
      assertThatThrownBy(() -> status(server, site, "inference.test"))
          .isInstanceOf(SSLHandshakeException.class)
          .hasMessageContaining("was issued to [device.test], not to 'inference.test'");
      assertThat(heard).hasValue(1);
    } finally {
      server.stop(0);
    }
  }

  private static int status(HttpsServer server, SiteCertificates site, String name)
      throws Exception {
    URI address = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
    return HttpClient.newBuilder()
        .sslContext(site.contextTowards(name))
        .build()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
        .statusCode();
  }
}
