package org.oarlock.service.config;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;

/**
 * What the device shows to its peers in TLS, and whom it believes. All are PEM files.
 *
 * @param certificate the device's certificate, followed by those between it and its authority
 * @param key its private key (PKCS #8, not encrypted), which not everybody may read
 * @param trusted certificates of the authorities that issue those of the peers
 */
public record TlsSettings(@NotNull Path certificate, @NotNull Path key, @NotNull Path trusted) {}
