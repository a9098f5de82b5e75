package org.oarlock.service.config;

import java.util.ArrayList;
import java.util.List;
import org.oarlock.trace.annotations.Implements;

/** What must fit between the role of a device and the rest of a configuration. */
@Implements("SRS-2260")
final class InferenceChecks {

  private final SiteConfiguration configuration;
  private final InferenceSettings inference;
  private final List<ConfigurationProblem> problems = new ArrayList<>();

  private InferenceChecks(SiteConfiguration configuration) {
    this.configuration = configuration;
    this.inference = configuration.inference();
  }

  /** A role without what it needs, and keys of another role. */
  static List<ConfigurationProblem> of(SiteConfiguration configuration) {
    InferenceChecks checks = new InferenceChecks(configuration);
    if (checks.inference.role() != null) {
      checks.service();
      checks.gateways();
      checks.withoutIdentity();
    }
    return checks.problems;
  }

  private void service() {
    boolean gateway = inference.role() == DeviceRole.GATEWAY;
    if (gateway && inference.service() == null) {
      add("inference.service", "is missing: a gateway needs the address of who segments");
    }
    if (gateway && configuration.tls() == null) {
      add("inference.role", "needs 'tls': a gateway shows its certificate to the service");
    }
    if (!gateway && inference.service() != null) {
      add("inference.service", "needs 'role: gateway': this device segments itself");
    }
    if (inference.certificateName() != null && inference.service() == null) {
      add("inference.certificate-name", "needs 'service', whose certificate is meant");
    }
  }

  private void gateways() {
    boolean serves = !inference.gateways().isEmpty();
    if (serves && inference.role() == DeviceRole.GATEWAY) {
      add("inference.gateways", "is excluded by 'role: gateway': it segments for nobody");
    }
    if (serves && !(configuration.web().tls() && configuration.web().clientCertificates())) {
      add(
          "inference.gateways",
          "needs 'web: {tls: true, client-certificates: true}': a gateway proves itself by its"
              + " certificate");
    }
    if (!serves && inference.role() == DeviceRole.INFERENCE) {
      add("inference.gateways", "is missing: nobody could ask this device");
    }
  }

  /** Who never sees identity opens no way in for it. */
  private void withoutIdentity() {
    if (inference.role() != DeviceRole.INFERENCE) {
      return;
    }
    if (!configuration.dicom().equals(DicomSettings.closed())) {
      add("dicom", "is excluded by 'role: inference': it takes no DICOM");
    }
    if (configuration.dicomWeb() != null) {
      add("dicom-web", "is excluded by 'role: inference': it takes no DICOM");
    }
    if (!configuration.routes().isEmpty()) {
      add("routes", "are excluded by 'role: inference': its gateways decide");
    }
    if (!configuration.destinations().isEmpty()) {
      add("destinations", "are excluded by 'role: inference': it sends nothing");
    }
  }

  private void add(String key, String reason) {
    problems.add(new ConfigurationProblem(key, reason));
  }
}
