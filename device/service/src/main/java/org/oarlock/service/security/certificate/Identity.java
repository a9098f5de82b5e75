package org.oarlock.service.security.certificate;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.oarlock.dicom.network.CertificateNames;
import org.oarlock.service.config.ConfigurationException;
import org.oarlock.service.config.ConfigurationProblem;
import org.oarlock.service.config.TlsSettings;
import org.oarlock.trace.annotations.Implements;

/**
 * The device's certificate with those between it and its authority, its key, and whom it believes.
 */
record Identity(List<X509Certificate> chain, PrivateKey key, List<X509Certificate> trusted) {

  private static final byte[] PROBE = {1, 2, 3, 4};

  /** Reads and checks the files; names every problem of them at once. */
  @Implements({"SRS-2050", "SRS-2051"})
  static Identity read(TlsSettings settings, String configuration, Instant now)
      throws ConfigurationException {
    List<ConfigurationProblem> problems = new ArrayList<>();
    List<X509Certificate> chain = certificates("tls.certificate", settings.certificate(), problems);
    List<X509Certificate> trusted = certificates("tls.trusted", settings.trusted(), problems);
    for (X509Certificate each : chain) {
      CertificateRules.objection(each, now)
          .ifPresent(
              why ->
                  add(
                      problems,
                      "tls.certificate",
                      "the certificate " + why + "; ask its authority for a new one"));
    }
    if (!trusted.isEmpty()
        && trusted.stream().allMatch(each -> CertificateRules.objection(each, now).isPresent())) {
      add(problems, "tls.trusted", "holds no certificate that is valid today");
    }
    linked(chain, problems);
    if (!chain.isEmpty()) {
      try {
        PublicKey own = chain.get(0).getPublicKey();
        PrivateKey key = PemFile.key(settings.key(), own.getAlgorithm());
        if (!belong(own, key)) {
          add(
              problems,
              "tls.key",
              "'"
                  + settings.key()
                  + "' is not the key of the first certificate of 'tls.certificate'");
        }
        if (problems.isEmpty()) {
          return new Identity(chain, key, trusted);
        }
      } catch (UnusableFileException e) {
        add(problems, "tls.key", String.valueOf(e.getMessage()));
      }
    }
    throw new ConfigurationException(configuration, problems);
  }

  private static List<X509Certificate> certificates(
      String key, Path file, List<ConfigurationProblem> problems) {
    try {
      return PemFile.certificates(file);
    } catch (UnusableFileException e) {
      add(problems, key, String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  /** Each certificate of the chain was issued by the next. */
  private static void linked(List<X509Certificate> chain, List<ConfigurationProblem> problems) {
    for (int i = 1; i < chain.size(); i++) {
      try {
        chain.get(i - 1).verify(chain.get(i).getPublicKey());
      } catch (GeneralSecurityException e) {
        add(
            problems,
            "tls.certificate",
            "'"
                + CertificateNames.title(chain.get(i - 1))
                + "' was not issued by '"
                + CertificateNames.title(chain.get(i))
                + "', which follows it: put the device's certificate first, then its issuer, and so"
                + " on");
      }
    }
  }

  private static boolean belong(PublicKey own, PrivateKey key) {
    String algorithm = own.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    try {
      Signature signing = Signature.getInstance(algorithm);
      signing.initSign(key);
      signing.update(PROBE);
      byte[] signature = signing.sign();
      signing.initVerify(own);
      signing.update(PROBE);
      return signing.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static void add(List<ConfigurationProblem> problems, String key, String reason) {
    problems.add(new ConfigurationProblem(key, reason));
  }
}
