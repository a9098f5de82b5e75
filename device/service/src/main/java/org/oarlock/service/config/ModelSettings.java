package org.oarlock.service.config;

import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Model packages beside the shipped reference package, and whom the site trusts for them.
 *
 * @param packages package files
 * @param trustedDigests SHA-256 digests (hex) of packages that the site accepts
 * @param trustedKeys Ed25519 public keys (Base64, X.509) whose signatures the site accepts
 */
public record ModelSettings(
    List<Path> packages,
    List<@Pattern(regexp = "(?i)[0-9a-f]{64}", message = "must be 64 hexadecimal digits") String>
        trustedDigests,
    List<String> trustedKeys) {

  /** Absent lists are empty. */
  public ModelSettings(
      @Nullable List<Path> packages,
      @Nullable List<String> trustedDigests,
      @Nullable List<String> trustedKeys) {
    this.packages = packages == null ? List.of() : List.copyOf(packages);
    this.trustedDigests = trustedDigests == null ? List.of() : List.copyOf(trustedDigests);
    this.trustedKeys = trustedKeys == null ? List.of() : List.copyOf(trustedKeys);
  }
}
