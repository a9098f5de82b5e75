package org.oarlock.service.config;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;

/**
 * The signed statement in whose name the device starts, or not at all.
 *
 * @param statement the manufacturer's statement (JSON), its signature in a file beside it
 * @param trustedKey the manufacturer's public key (PEM)
 */
public record ManufacturerSettings(@NotNull Path statement, @NotNull Path trustedKey) {}
