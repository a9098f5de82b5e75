package org.oarlock.service.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the device shows to its peers in TLS, and whom it believes. All files are PEM.
 *
 * @param certificate the device's certificate, followed by those between it and its authority
 * @param key its private key (PKCS #8, not encrypted), which not everybody may read
 * @param trusted certificates of the authorities that issue those of the peers
 * @param noticeDays days before the end of a certificate from which on it is said, 1 to 365;
 *     default 30
 */
public record TlsSettings(
    @NotNull Path certificate,
    @NotNull Path key,
    @NotNull Path trusted,
    @NotNull @Min(1) @Max(365) Integer noticeDays) {

  /** Fills in the default notice. */
  public TlsSettings(Path certificate, Path key, Path trusted, @Nullable Integer noticeDays) {
    this.certificate = certificate;
    this.key = key;
    this.trusted = trusted;
    this.noticeDays = noticeDays == null ? 30 : noticeDays;
  }
}
