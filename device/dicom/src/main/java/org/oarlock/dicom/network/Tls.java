package org.oarlock.dicom.network;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.oarlock.trace.annotations.Implements;

/**
 * TLS as the BCP 195 profiles of PS3.15 annex B ask for it (RFC 9325, RFC 8996): versions 1.2 and
 * 1.3, forward secrecy and authenticated encryption only, and a certificate of both sides.
 *
 * @param context holds the own certificate and decides on that of the peer
 */
@Implements({"SRS-350", "RC-101"})
public record Tls(SSLContext context) {

  /** Versions, the preferred first. */
  public static final List<String> VERSIONS = List.of("TLSv1.3", "TLSv1.2");

  /** Cipher suites (RFC 9325 4.2, and those of TLS 1.3), the preferred first. */
  public static final List<String> CIPHER_SUITES =
      List.of(
          "TLS_AES_256_GCM_SHA384",
          "TLS_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

  /** TLS over a connection, before its handshake; closing the connection stays with its owner. */
  SSLSocket over(Socket tcp, boolean asClient) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(tcp, tcp.getInetAddress().getHostAddress(), tcp.getPort(), false);
    socket.setUseClientMode(asClient);
    SSLParameters parameters =
        new SSLParameters(CIPHER_SUITES.toArray(String[]::new), VERSIONS.toArray(String[]::new));
    parameters.setNeedClientAuth(true);
    socket.setSSLParameters(parameters);
    return socket;
  }
}
