package org.oarlock.service.security.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.oarlock.service.config.ConfigurationException;
import org.oarlock.service.config.ConfigurationReader;
import org.oarlock.service.fixture.Authority;

/** A site's configuration with TLS, as its YAML file beside the certificates. */
record TlsSite(Path folder, String certificate, String key, String trusted, int noticeDays) {

  /** The certificates that one authority issued to a name. */
  static TlsSite of(Path folder, Authority authority, String name) {
    return new TlsSite(
        folder,
        authority.certificate(name).toString(),
        authority.key(name).toString(),
        authority.own().toString(),
        30);
  }

  TlsSite certificate(Path other) {
    return new TlsSite(folder, other.toString(), key, trusted, noticeDays);
  }

  TlsSite key(Path other) {
    return new TlsSite(folder, certificate, other.toString(), trusted, noticeDays);
  }

  TlsSite trusting(Path other) {
    return new TlsSite(folder, certificate, key, other.toString(), noticeDays);
  }

  TlsSite noticeDays(int days) {
    return new TlsSite(folder, certificate, key, trusted, days);
  }

  SiteCertificates load() throws ConfigurationException {
    return load(Instant.now());
  }

  SiteCertificates load(Instant now) throws ConfigurationException {
    return SiteCertificates.load(
        ConfigurationReader.read(file()), Path.of("site.yaml"), InstantSource.fixed(now));
  }

  private Path file() {
    try {
      return Files.writeString(
          folder.resolve("site.yaml"),
          """
          site: {name: Test, time-zone: Europe/London}
          storage: {directory: storage}
          dicom: {callers: [CT1]}
          tls: {certificate: "CERTIFICATE", key: "KEY", trusted: "TRUSTED", notice-days: NOTICE}
          """
              .replace("CERTIFICATE", certificate)
              .replace("KEY", key)
              .replace("TRUSTED", trusted)
              .replace("NOTICE", Integer.toString(noticeDays)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
