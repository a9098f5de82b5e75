package org.oarlock.service.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;

/** A secret that a machine presents instead of a log-in; without one nobody presents it. */
@Implements({"SRS-4305", "SRS-4402"})
public final class BearerToken {
  private static final int LEAST = 16;
  private static final String BEARER = "Bearer ";

  private final Optional<byte[]> expected;

  private BearerToken(Optional<byte[]> expected) {
    this.expected = expected;
  }

  /**
   * The first line of {@code file}, at least {@value #LEAST} characters.
   *
   * @param key key of the configuration that names the file, for the messages
   * @param file null: no token is right
   * @throws IllegalStateException if the file cannot be read or the token is too short
   */
  public static BearerToken in(String key, @Nullable Path file) {
    if (file == null) {
      return new BearerToken(Optional.empty());
    }
    String token;
    try {
      token = Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("").strip();
    } catch (IOException e) {
      throw new IllegalStateException("key '" + key + "': " + file + " cannot be read", e);
    }
    if (token.length() < LEAST) {
      throw new IllegalStateException(
          "key '"
              + key
              + "': the first line of "
              + file
              + " must have at least "
              + LEAST
              + " characters");
    }
    return new BearerToken(Optional.of(token.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether the value of an Authorization header is this token (RFC 6750, section 2.1). */
  public boolean isIn(@Nullable String authorization) {
    if (expected.isEmpty() || authorization == null || !authorization.startsWith(BEARER)) {
      return false;
    }
    byte[] presented = authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected.get(), presented);
  }
}
