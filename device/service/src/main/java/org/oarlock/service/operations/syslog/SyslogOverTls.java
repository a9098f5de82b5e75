package org.oarlock.service.operations.syslog;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.oarlock.dicom.network.CertificateNames;
import org.oarlock.dicom.network.Tls;
import org.oarlock.service.config.AuditRepositorySettings;
import org.oarlock.trace.annotations.Implements;

/**
 * Sends over TLS (RFC 5425), on a connection for each batch. Syslog has no acknowledgement; that
 * the other side ends the connection in order, after it was told that nothing more comes, is the
 * nearest to one.
 */
@Implements("SRS-4315")
final class SyslogOverTls implements AuditRepository {
  private static final int PATIENCE_MILLIS = 10_000;

  private final AuditRepositorySettings settings;
  private final Supplier<Tls> tls;

  SyslogOverTls(AuditRepositorySettings settings, Supplier<Tls> tls) {
    this.settings = settings;
    this.tls = tls;
  }

  @Override
  public void take(List<SyslogMessage> messages) throws IOException {
    try (WatchedSocket tcp = new WatchedSocket()) {
      tcp.connect(new InetSocketAddress(settings.host(), settings.port()), PATIENCE_MILLIS);
      tcp.setSoTimeout(PATIENCE_MILLIS);
      try (SSLSocket secured = secured(tcp)) {
        OutputStream out = new BufferedOutputStream(secured.getOutputStream());
        for (SyslogMessage each : messages) {
          out.write(each.frame());
        }
        out.flush();
        secured.shutdownOutput();
        while (secured.getInputStream().read() >= 0) {
          // Nothing is expected; what comes is passed over up to the end.
        }
        tcp.requireWritten();
      }
    }
  }

  private SSLSocket secured(Socket tcp) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            tls.get()
                .context()
                .getSocketFactory()
                .createSocket(tcp, settings.host(), settings.port(), true);
    socket.setSSLParameters(
        new SSLParameters(
            Tls.CIPHER_SUITES.toArray(String[]::new), Tls.VERSIONS.toArray(String[]::new)));
    socket.startHandshake();
    X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
    requireName(CertificateNames.of(shown));
    return socket;
  }

  @Implements("RC-227")
  private void requireName(Set<String> names) throws IOException {
    if (!names.contains(settings.nameInCertificate().toLowerCase(Locale.ROOT))) {
      throw new IOException(
          "its certificate is of " + names + ", not of " + settings.nameInCertificate());
    }
  }
}
