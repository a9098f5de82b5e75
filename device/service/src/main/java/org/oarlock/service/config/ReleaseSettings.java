package org.oarlock.service.config;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;

/**
 * The signed release as which the device starts, or not at all.
 *
 * @param manifest manifest.json in the release's folder
 * @param trustedKey public key (PEM) of who signs releases for this site, kept outside the release
 */
public record ReleaseSettings(@NotNull Path manifest, @NotNull Path trustedKey) {}
