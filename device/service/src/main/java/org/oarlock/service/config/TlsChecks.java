package org.oarlock.service.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;

/** What must fit between TLS and the rest of a configuration. */
@Implements("SRS-2251")
final class TlsChecks {

  private final SiteConfiguration configuration;
  private final List<ConfigurationProblem> problems = new ArrayList<>();

  private TlsChecks(SiteConfiguration configuration) {
    this.configuration = configuration;
  }

  /** TLS that is asked for and cannot be, and what would go over the network in the clear. */
  static List<ConfigurationProblem> of(SiteConfiguration configuration) {
    TlsChecks checks = new TlsChecks(configuration);
    if (configuration.web() != null && configuration.web().bind() != null) {
      checks.pages(configuration.web());
      checks.browsers(configuration.web());
    }
    if (configuration.dicom() != null) {
      checks.ports(configuration.dicom());
      checks.callers(configuration.dicom());
      for (int i = 0; i < configuration.dicom().peers().size(); i++) {
        Peer each = configuration.dicom().peers().get(i);
        checks.called("dicom.peers[" + i + "]", each.tls(), each.certificateName());
      }
    }
    if (configuration.operations().auditRepository() != null) {
      checks.needsCertificate("operations.audit-repository");
    }
    for (int i = 0; i < configuration.destinations().size(); i++) {
      Destination each = configuration.destinations().get(i);
      checks.called("destinations[" + i + "]", each.tls(), each.certificateName());
    }
    return checks.problems;
  }

  /** Passwords and patients' names do not go over the network in the clear. */
  @Implements({"SRS-2250", "RC-171"})
  private void pages(WebSettings web) {
    if (web.tls()) {
      needsCertificate("web.tls");
    } else if (!isLoopback(web.bind())) {
      add(
          "web.bind",
          "'"
              + web.bind()
              + "' is beyond loopback, where pages are served over HTTPS only: set 'web.tls: true'"
              + " and name certificate and key under 'tls'");
    }
  }

  private void browsers(WebSettings web) {
    if (web.clientCertificates() && !web.tls()) {
      add("web.client-certificates", "needs 'web.tls: true': in the clear nobody shows one");
    }
  }

  private void ports(DicomSettings dicom) {
    if (dicom.transport().opensTls()) {
      needsCertificate("dicom.transport");
    }
    if (dicom.transport() == Transport.BOTH
        && dicom.port() != 0
        && dicom.port().equals(dicom.tlsPort())) {
      add("dicom.tls-port", "must differ from 'dicom.port', which is open as well");
    }
  }

  private void callers(DicomSettings dicom) {
    List<String> titles =
        dicom.certificates().stream()
            .map(CallerCertificate::aeTitle)
            .filter(Objects::nonNull)
            .toList();
    Set<String> proved = new LinkedHashSet<>(titles);
    if (!proved.isEmpty() && !dicom.transport().opensTls()) {
      add("dicom.certificates", "can never be shown: 'dicom.transport' opens no TLS port");
    }
    if (proved.size() < titles.size()) {
      add("dicom.certificates", "names a caller twice");
    }
    proved.stream()
        .filter(title -> !dicom.callers().contains(title))
        .forEach(
            title ->
                add(
                    "dicom.certificates",
                    "no caller '" + title + "'" + Nearest.suggestion(title, dicom.callers())));
    if (dicom.transport() == Transport.TLS) {
      dicom.callers().stream()
          .filter(title -> !proved.contains(title))
          .forEach(
              title ->
                  add(
                      "dicom.callers",
                      "'"
                          + title
                          + "' can never call: name under 'dicom.certificates' the name that stands"
                          + " in its certificate"));
    }
  }

  private void called(String path, boolean tls, @Nullable String certificateName) {
    if (tls) {
      needsCertificate(path + ".tls");
    } else if (certificateName != null) {
      add(path + ".certificate-name", "needs 'tls: true': in the clear nobody shows a certificate");
    }
  }

  private void needsCertificate(String key) {
    if (configuration.tls() == null) {
      add(key, "needs 'tls': certificate, key and trusted");
    }
  }

  private void add(String key, String reason) {
    problems.add(new ConfigurationProblem(key, reason));
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
