package org.oarlock.service.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;

/** What a monitor presents to see the metrics; without one nobody sees them. */
@Implements("SRS-4305")
final class MetricsToken {
  private static final int LEAST = 16;
  private static final String BEARER = "Bearer ";

  private final Optional<byte[]> expected;

  private MetricsToken(Optional<byte[]> expected) {
    this.expected = expected;
  }

  /**
   * The first line of {@code file}, at least {@value #LEAST} characters.
   *
   * @param file null: no token opens the page
   */
  static MetricsToken in(@Nullable Path file) {
    if (file == null) {
      return new MetricsToken(Optional.empty());
    }
    String token;
    try {
      token = Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("").strip();
    } catch (IOException e) {
      throw new IllegalStateException(
          "key 'operations.metrics-token-file': " + file + " cannot be read", e);
    }
    if (token.length() < LEAST) {
      throw new IllegalStateException(
          "key 'operations.metrics-token-file': the first line of "
              + file
              + " must have at least "
              + LEAST
              + " characters");
    }
    return new MetricsToken(Optional.of(token.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether the value of an Authorization header is this token (RFC 6750, section 2.1). */
  boolean isIn(@Nullable String authorization) {
    if (expected.isEmpty() || authorization == null || !authorization.startsWith(BEARER)) {
      return false;
    }
    byte[] presented = authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected.get(), presented);
  }
}
