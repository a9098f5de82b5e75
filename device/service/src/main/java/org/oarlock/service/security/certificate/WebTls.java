package org.oarlock.service.security.certificate;

import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import org.oarlock.dicom.network.Tls;
import org.oarlock.service.config.DicomWebSettings;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.trace.annotations.Implements;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages over HTTPS, with the same certificate, versions and cipher suites as DICOM. */
@Configuration(proxyBeanMethods = false)
@Implements({"SRS-2053", "SRS-2054"})
public class WebTls {

  private static final String BUNDLE = "site";

  /** What the web server has to be told; nothing for pages on loopback in the clear. */
  public static Map<String, Object> properties(SiteConfiguration configuration) {
    return configuration.web().tls()
        ? Map.of(
            "server.ssl.bundle",
            BUNDLE,
            "server.ssl.client-auth",
            clientCertificate(configuration),
            "server.servlet.session.cookie.secure",
            "true")
        : Map.of();
  }

  /** A browser need not have one where only machines that speak DICOMweb show theirs. */
  private static String clientCertificate(SiteConfiguration configuration) {
    if (configuration.web().clientCertificates()) {
      return "need";
    }
    DicomWebSettings machines = configuration.dicomWeb();
    return machines != null && machines.asksForCertificates() ? "want" : "none";
  }

  @Bean
  SslBundleRegistrar siteBundle(SiteConfiguration configuration, SiteCertificates certificates) {
    return registry -> {
      if (configuration.web().tls()) {
        registry.registerBundle(BUNDLE, bundle(certificates));
      }
    };
  }

  private static SslBundle bundle(SiteCertificates certificates) {
    try {
      return SslBundle.of(
          SslStoreBundle.of(certificates.store(), MemoryStore.PASSWORD, certificates.authorities()),
          SslBundleKey.of(MemoryStore.PASSWORD),
          SslOptions.of(Set.copyOf(Tls.CIPHER_SUITES), Set.copyOf(Tls.VERSIONS)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the certificate cannot be used for pages", e);
    }
  }
}
