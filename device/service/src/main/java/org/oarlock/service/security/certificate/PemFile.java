package org.oarlock.service.security.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oarlock.trace.annotations.Implements;

/** Certificates and private keys in PEM files (RFC 7468). */
@Implements("SRS-2050")
final class PemFile {

  private static final int LARGEST = 1 << 20;
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN ([A-Z ]*PRIVATE KEY)-----([^-]*)-----END \\1-----");

  private PemFile() {}

  /** Every certificate of a file, at least one, in the order in which they stand. */
  static List<X509Certificate> certificates(Path file) throws UnusableFileException {
    String text = text(file);
    try {
      List<X509Certificate> found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    } catch (CertificateException e) {
      // Said below: why a parser of ASN.1 stumbled helps nobody.
    }
    throw new UnusableFileException(
        file, "holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)");
  }

  /** The private key of a file, for the algorithm of the certificate that it belongs to. */
  static PrivateKey key(Path file, String algorithm) throws UnusableFileException {
    keptFromOthers(file);
    Matcher found = KEY.matcher(text(file));
    if (!found.find()) {
      throw new UnusableFileException(
          file, "holds no private key in PEM form (-----BEGIN PRIVATE KEY-----)");
    }
    if (!found.group(1).equals("PRIVATE KEY")) {
      throw new UnusableFileException(
          file,
          "holds an '"
              + found.group(1)
              + "', which is not read: convert it with 'openssl pkcs8 -topk8 -nocrypt'");
    }
    try {
      return KeyFactory.getInstance(algorithm)
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(2))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new UnusableFileException(
          file, "holds no key of the certificate's algorithm, which is " + algorithm);
    }
  }

  private static void keptFromOthers(Path file) throws UnusableFileException {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (permissions.contains(PosixFilePermission.OTHERS_READ)
          || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
        throw new UnusableFileException(
            file,
            "may be read or changed by everybody on this machine: whoever copies it passes for this"
                + " device; 'chmod o= FILE' takes that away");
      }
    } catch (IOException | UnsupportedOperationException e) {
      // A file that is not there is named when it is read; other file systems have other rights.
    }
  }

  private static String text(Path file) throws UnusableFileException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new UnusableFileException(file, "is larger than 1 MiB, which no PEM file is");
      }
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      throw new UnusableFileException(file, "does not exist");
    } catch (IOException e) {
      throw new UnusableFileException(file, "cannot be read: " + e.getMessage());
    }
  }
}
