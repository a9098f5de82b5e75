package org.oarlock.service.security.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
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

  @Test
  @Verifies({"SRS-2055", "RC-253"})
  void the_server_that_was_meant_is_heard() throws Exception {
    SiteCertificates site = site();
    try (Server server = new Server(site)) {
      assertThat(server.status("Device.test")).isEqualTo(204);
      assertThat(server.heard).hasValue(1);
    }
  }

  @Test
  @Verifies(
      value = {"SRS-2055", "RC-253"},
      shows = Shows.EFFECTIVE)
  void a_server_with_a_sound_certificate_of_another_name_hears_nothing() throws Exception {
    SiteCertificates site = site();
    try (Server server = new Server(site)) {
      assertThatThrownBy(() -> server.status("inference.test"))
          .isInstanceOf(SSLHandshakeException.class)
          .hasMessageContaining("was issued to [device.test], not to 'inference.test'");
      assertThat(server.heard).hasValue(0);
    }
  }

  private SiteCertificates site() throws Exception {
    return TlsSite.of(folder, Authority.in(folder, "clinic").issue("device.test"), "device.test")
        .load();
  }

  /** Shows the device's own certificate, and is called by the device. */
  private static final class Server implements AutoCloseable {
    private final AtomicInteger heard = new AtomicInteger();
    private final SiteCertificates site;
    private final HttpsServer server;

    Server(SiteCertificates site) throws IOException {
      this.site = site;
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(site.tls().context()));
      server.createContext(
          "/",
          exchange -> {
            heard.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
          });
      server.start();
    }

    /** What it answers to a caller who means the server of that name. */
    int status(String name) throws Exception {
      URI address = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
      return HttpClient.newBuilder()
          .sslContext(site.contextTowards(name))
          .build()
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
          .statusCode();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
