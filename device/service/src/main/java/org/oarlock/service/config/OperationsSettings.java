package org.oarlock.service.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whom the device tells about itself.
 *
 * @param webhook address to which alerts are posted as JSON; absent: alerts are not posted
 * @param mail where alerts go by mail; absent: none are mailed
 * @param timeServer HOST or HOST:PORT of the time server with which the clock is compared; absent:
 *     it is not compared
 * @param logFormat how lines of the log are written; default text
 * @param metricsTokenFile file whose first line opens the page of metrics to who presents it;
 *     absent: there is no such page
 * @param auditRepository where copies of the audit trail go; absent: nowhere
 */
public record OperationsSettings(
    @Pattern(
            regexp = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9/._~?=&+-]*)?",
            message = "must look like https://HOST/PATH")
        @Nullable String webhook,
    @Valid @Nullable MailSettings mail,
    @Pattern(regexp = "[A-Za-z0-9.-]+(:[0-9]{1,5})?", message = "must look like HOST or HOST:PORT")
        @Nullable String timeServer,
    @NotNull LogFormat logFormat,
    @Nullable Path metricsTokenFile,
    @Valid @Nullable AuditRepositorySettings auditRepository) {

  /** Fills in defaults. */
  public OperationsSettings(
      @Nullable String webhook,
      @Nullable MailSettings mail,
      @Nullable String timeServer,
      @Nullable LogFormat logFormat,
      @Nullable Path metricsTokenFile,
      @Nullable AuditRepositorySettings auditRepository) {
    this.webhook = webhook;
    this.mail = mail;
    this.timeServer = timeServer;
    this.logFormat = logFormat == null ? LogFormat.TEXT : logFormat;
    this.metricsTokenFile = metricsTokenFile;
    this.auditRepository = auditRepository;
  }
}
