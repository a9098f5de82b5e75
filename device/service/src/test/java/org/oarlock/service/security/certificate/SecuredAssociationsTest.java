package org.oarlock.service.security.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.AcceptedSyntaxes;
import org.oarlock.dicom.network.Answered;
import org.oarlock.dicom.network.AssociationPolicy;
import org.oarlock.dicom.network.CertifiedCallers;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.dicom.network.DicomServer;
import org.oarlock.dicom.network.DimseStatus;
import org.oarlock.dicom.network.EchoClient;
import org.oarlock.dicom.network.EchoOutcome;
import org.oarlock.dicom.network.InstanceSink;
import org.oarlock.dicom.network.NetworkFailure;
import org.oarlock.dicom.network.ServerSettings;
import org.oarlock.dicom.network.TimeOuts;
import org.oarlock.dicom.network.Tls;
import org.oarlock.service.fixture.Authority;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

/** Associations in TLS over real sockets, with certificates that fit and others. */
@Timeout(60)
class SecuredAssociationsTest {

  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(500);
  private static final TimeOuts HURRIED =
      new TimeOuts(AMPLE, SHORT, AMPLE, AMPLE, AMPLE, AMPLE, 1024);
  private static final ServerSettings PLAIN =
      ServerSettings.loopback(
          0,
          new AcceptedSyntaxes(
              Set.of(Uids.CT_IMAGE_STORAGE), List.of(Uids.EXPLICIT_VR_LITTLE_ENDIAN)));
  private static final InstanceSink NOTHING =
      header -> new InstanceSink.Opening.Refused(DimseStatus.PROCESSING_FAILURE);

  @TempDir private Path folder;
  private Authority clinic;

  @BeforeEach
  void one_authority_for_device_scanner_and_others() {
    clinic = Authority.in(folder, "clinic").issue("device.test").issue("ct1.test");
  }

  @Test
  @Verifies(
      value = {"SRS-350", "SRS-351", "RC-101", "RC-170"},
      level = Level.INTEGRATION)
  void a_scanner_with_its_certificate_is_answered() throws Exception {
    try (DicomServer server = device()) {
      assertThat(echo(server, as("ct1.test").towards("device.test")))
          .isEqualTo(new Answered(DimseStatus.SUCCESS));
    }
  }

  @Test
  @Verifies(
      value = {"SRS-351", "RC-170"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void the_sound_certificate_of_another_device_is_rejected() throws Exception {
    clinic.issue("ultrasound.test");
    try (DicomServer server = device()) {
      assertThat(echo(server, as("ultrasound.test").towards("device.test")))
          .isEqualTo(new NetworkFailure.Rejected(true, rejection()));
    }
  }

  @Test
  @Verifies(
      value = {"SRS-351", "SRS-353", "RC-170"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_destination_with_another_name_is_told_nothing() throws Exception {
    try (DicomServer server = device()) {
      assertThat(echo(server, as("ct1.test").towards("tps.test")))
          .isEqualTo(
              new NetworkFailure.NotSecured(
                  "the peer's certificate is for [device.test] and not for 'tps.test'"));
    }
  }

  @Test
  @Verifies(
      value = {"SRS-2051", "SRS-353", "RC-101"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_certificate_of_a_foreign_authority_is_refused_on_both_sides() throws Exception {
    Authority foreign = Authority.in(folder, "foreign").issue("evil.test");
    TlsSite evil = TlsSite.of(folder, foreign, "evil.test");
    try (DicomServer server = device()) {
      assertThat(words(echo(server, evil.trusting(clinic.own()).load().towards("device.test"))))
          .contains("the peer does not accept this device's certificate");
      assertThat(words(echo(server, evil.load().towards("device.test"))))
          .contains("'device.test' was not issued by an authority of 'tls.trusted'")
          .contains("its last known issuer is 'clinic'");
    }
  }

  @Test
  @Verifies(
      value = {"SRS-2051", "SRS-353", "RC-101"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_certificate_that_ended_is_refused_even_where_it_is_trusted_itself() throws Exception {
    clinic.issue("old.test", List.of("-newkey", "rsa:2048", "-nodes"), -1);
    Path both =
        Files.writeString(
            folder.resolve("both.pem"),
            Files.readString(clinic.own()) + Files.readString(clinic.certificate("old.test")));
    X509Certificate[] chain =
        PemFile.certificates(clinic.certificate("old.test")).toArray(X509Certificate[]::new);
    PeerTrust trust = believing(both);
    assertThatThrownBy(() -> trust.checkClientTrusted(chain, "RSA"))
        .hasMessageStartingWith("the peer's certificate 'old.test' expired on ");
  }

  @Test
  @Verifies(
      value = {"SRS-350", "RC-101"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void nobody_is_served_without_a_certificate() throws Exception {
    try (DicomServer server = device()) {
      for (String version : Tls.VERSIONS) {
        assertThat(hello(server, version)).as(version).isFalse();
      }
    }
  }

  @Test
  @Verifies(value = "SRS-353", level = Level.INTEGRATION)
  void a_plain_peer_on_either_side_is_told_apart() throws Exception {
    try (DicomServer server = device();
        DicomServer plain = DicomServer.start(PLAIN, policy(), NOTHING)) {
      assertThat(echo(server, ClientSettings.DEFAULT)).isInstanceOf(NetworkFailure.class);
      assertThat(words(echo(plain, as("ct1.test").towards("device.test")))).contains("TLS");
    }
  }

  @Test
  @Verifies(
      value = {"SRS-352", "RC-7"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_handshake_that_dribbles_ends_in_time() throws Exception {
    try (DicomServer server =
            DicomServer.start(
                PLAIN.with(HURRIED).with(as("device.test").tls()), policy(), NOTHING);
        Socket peer = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      // A record of 16 KiB is announced and comes byte by byte, each in good time.
      peer.getOutputStream().write(new byte[] {22, 3, 1, 0x40, 0});
      long begun = System.nanoTime();
      Thread dribbling = new Thread(() -> dribble(peer), "dribbling");
      dribbling.setDaemon(true);
      dribbling.start();
      assertThat(end(peer.getInputStream())).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }
  }

  private DicomServer device() throws Exception {
    return DicomServer.start(PLAIN.with(as("device.test").tls()), policy(), NOTHING);
  }

  private static PeerTrust believing(Path authorities) throws Exception {
    return new PeerTrust(PemFile.certificates(authorities), InstantSource.system());
  }

  private static AssociationPolicy policy() {
    return new CertifiedCallers(
        AssociationPolicy.allowing("OARLOCK", Set.of("CT1")), Map.of("CT1", "ct1.test"));
  }

  private SiteCertificates as(String name) throws Exception {
    return TlsSite.of(folder, clinic, name).load(Instant.now());
  }

  private static EchoOutcome echo(DicomServer server, ClientSettings settings) {
    return EchoClient.echo(new DicomPeer("127.0.0.1", server.port(), "OARLOCK", "CT1"), settings);
  }

  private static String words(EchoOutcome outcome) {
    return outcome instanceof NetworkFailure.NotSecured failure
        ? failure.words()
        : "not a matter of TLS: " + outcome;
  }

  private static String rejection() {
    return "the peer rejected the association: calling AE title not recognised";
  }

  /** Whether a client that shows no certificate gets any answer. */
  private boolean hello(DicomServer server, String version) throws Exception {
    SSLContext nameless = SSLContext.getInstance("TLS");
    nameless.init(null, new TrustManager[] {believing(clinic.own())}, null);
    try (SSLSocket socket =
        (SSLSocket)
            nameless
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setEnabledProtocols(new String[] {version});
      socket.getOutputStream().write(1);
      return socket.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void dribble(Socket peer) {
    try {
      while (true) {
        peer.getOutputStream().write(1);
        Thread.sleep(100);
      }
    } catch (IOException | InterruptedException e) {
      // Cut off, as it should be.
    }
  }

  private static boolean end(InputStream in) {
    try {
      while (in.read() >= 0) {
        // What it says before it ends does not matter.
      }
    } catch (IOException e) {
      return true;
    }
    return true;
  }
}
