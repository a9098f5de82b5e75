package org.oarlock.service.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where copies of the audit trail go, as DICOM audit messages over syslog in TLS.
 *
 * @param host name or address
 * @param port TCP port; default 6514 (RFC 5425)
 * @param certificateName name that its certificate must hold; absent: the host
 */
public record AuditRepositorySettings(
    @NotNull @Pattern(regexp = "[A-Za-z0-9.:-]+", message = "must be a name or an address")
        String host,
    @NotNull @Min(1) @Max(65535) Integer port,
    @Nullable String certificateName) {

  /** Fills in the port. */
  public AuditRepositorySettings(
      String host, @Nullable Integer port, @Nullable String certificateName) {
    this.host = host;
    this.port = port == null ? 6514 : port;
    this.certificateName = certificateName;
  }

  /** What the certificate of the repository must hold. */
  public String nameInCertificate() {
    String name = certificateName;
    return name == null ? host : name;
  }
}
