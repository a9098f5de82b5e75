package org.oarlock.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Store request as a machine writes it, byte by byte.
 *
 * @param type Content-Type, without boundary
 * @param token what is presented; empty: nothing
 * @param files the parts
 */
record WebRequest(String type, String token, List<Path> files) {
  static final String RELATED = "multipart/related; type=\"application/dicom\"";
  private static final int SECONDS = 30;

  /** The bytes of the request; a length that is announced instead of the true one. */
  byte[] bytes(Optional<String> announced) throws IOException {
    byte[] body = body();
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    text(request, "POST /dicom-web/studies HTTP/1.1\r\nHost: device.test\r\nConnection: close\r\n");
    if (!token.isEmpty()) {
      text(request, "Authorization: Bearer " + token + "\r\n");
    }
    text(request, "Content-Type: " + type + "; boundary=between\r\n");
    text(request, "Content-Length: " + announced.orElse("" + body.length) + "\r\n\r\n");
    request.writeBytes(body);
    return request.toByteArray();
  }

  private byte[] body() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Path file : files) {
      text(body, "--between\r\nContent-Type: application/dicom\r\n\r\n");
      body.writeBytes(Files.readAllBytes(file));
      text(body, "\r\n");
    }
    text(body, "--between--\r\n");
    return body.toByteArray();
  }

  private static void text(ByteArrayOutputStream to, String words) {
    to.writeBytes(words.getBytes(StandardCharsets.US_ASCII));
  }

  /** Sends so many of some bytes in the clear, and what is answered. */
  static String overPlain(Site site, byte[] bytes, int count) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", site.webPort())) {
      socket.setSoTimeout(SECONDS * 1000);
      socket.getOutputStream().write(bytes, 0, count);
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Sends bytes through openssl, and what is answered within two seconds after them.
   *
   * @param certificate name of the certificate that is shown; empty: none
   */
  static String overTls(Site site, Path request, String certificate) {
    Clinic clinic = site.clinic().orElseThrow();
    String shown =
        certificate.isEmpty()
            ? ""
            : " -cert " + clinic.certificate(certificate) + " -key " + clinic.key(certificate);
    String call =
        "(cat "
            + request
            + "; sleep 2) | openssl s_client -quiet -no_ign_eof -verify_return_error -CAfile "
            + clinic.authority()
            + " -connect 127.0.0.1:"
            + site.webPort()
            + shown;
    return Run.of(List.of("sh", "-c", call), site.folder(), SECONDS).output();
  }
}
