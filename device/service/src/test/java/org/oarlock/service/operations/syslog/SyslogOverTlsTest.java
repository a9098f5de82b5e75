package org.oarlock.service.operations.syslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.network.Tls;
import org.oarlock.service.config.AuditRepositorySettings;
import org.oarlock.service.config.ConfigurationReader;
import org.oarlock.service.fixture.Authority;
import org.oarlock.service.security.certificate.SiteCertificates;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

class SyslogOverTlsTest {
  private static final SyslogMessage MESSAGE =
      new SyslogMessage(
          Instant.parse("2026-11-23T12:00:00Z"), "host", "<AuditMessage>\u00fc</AuditMessage>");

  @TempDir private Path folder;
  private Tls tls;
  private SSLServerSocket server;

  @BeforeEach
  void a_repository() throws Exception {
    Authority clinic = Authority.in(folder, "clinic").issue("audit.test");
    Path file =
        Files.writeString(
            folder.resolve("site.yaml"),
            """
            site: {name: Test, time-zone: Europe/London}
            storage: {directory: storage}
            dicom: {callers: [CT1]}
            tls: {certificate: "CERTIFICATE", key: "KEY", trusted: "TRUSTED"}
            """
                .replace("CERTIFICATE", clinic.certificate("audit.test").toString())
                .replace("KEY", clinic.key("audit.test").toString())
                .replace("TRUSTED", clinic.own().toString()));
    tls = SiteCertificates.load(ConfigurationReader.read(file), file, InstantSource.system()).tls();
    server =
        (SSLServerSocket)
            tls.context()
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
    server.setNeedClientAuth(true);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  @Verifies(
      value = {"SRS-4314", "SRS-4315", "RC-227"},
      level = Level.INTEGRATION)
  void a_message_is_framed_by_its_length_in_bytes() throws Exception {
    CompletableFuture<String> received = CompletableFuture.supplyAsync(this::received);

    repository("audit.test").take(List.of(MESSAGE, MESSAGE));

    String message =
        "<85>1 2026-11-23T12:00:00Z host oarlock - DICOM+RFC3881 - \uFEFF<AuditMessage>\u00fc</AuditMessage>";
    String framed = message.getBytes(StandardCharsets.UTF_8).length + " " + message;
    assertThat(received.get(10, TimeUnit.SECONDS)).isEqualTo(framed + framed);
  }

  @Test
  @Verifies(
      value = {"SRS-4315", "RC-227"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_server_of_another_name_is_told_nothing() throws Exception {
    CompletableFuture<String> received = CompletableFuture.supplyAsync(this::received);

    assertThatThrownBy(() -> repository("other.test").take(List.of(MESSAGE)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not of other.test");
    assertThat(received.get(10, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  @Verifies(
      value = {"SRS-4315", "RC-228"},
      level = Level.INTEGRATION)
  void a_connection_that_breaks_has_taken_nothing() throws IOException {
    try (ServerSocket breaking = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture.runAsync(() -> breakOff(breaking));

      assertThatThrownBy(
              () -> repository("audit.test", breaking.getLocalPort()).take(List.of(MESSAGE)))
          .isInstanceOf(IOException.class);
    }
  }

  private SyslogOverTls repository(String name) {
    return repository(name, server.getLocalPort());
  }

  private SyslogOverTls repository(String name, int port) {
    return new SyslogOverTls(new AuditRepositorySettings("127.0.0.1", port, name), () -> tls);
  }

  private String received() {
    try (SSLSocket socket = (SSLSocket) server.accept()) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** As the kernel does for a process that was killed before it had read everything. */
  private void breakOff(ServerSocket breaking) {
    try (Socket tcp = breaking.accept()) {
      SSLSocket socket =
          (SSLSocket) tls.context().getSocketFactory().createSocket(tcp, "", 0, false);
      socket.setUseClientMode(false);
      socket.startHandshake();
      tcp.setSoLinger(true, 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
