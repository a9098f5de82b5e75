package org.oarlock.service.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;

/** The signature that stands in a file of its own beside what was signed. */
final class DetachedSignature {

  private static final String SUFFIX = ".sig";

  private DetachedSignature() {}

  /** Where the signature of {@code signed} stands. */
  static Path beside(Path signed) {
    return signed.resolveSibling(signed.getFileName() + SUFFIX);
  }

  /** Signs {@code bytes}, which are those of the file {@code signed}. */
  static void write(Path signed, byte[] bytes, PrivateKey key)
      throws IOException, GeneralSecurityException {
    Files.writeString(
        beside(signed), Base64.getEncoder().encodeToString(SigningKeys.sign(key, bytes)) + "\n");
  }

  /**
   * Whether the key signed {@code bytes}. They are given, not read again: what is checked must be
   * what is used.
   */
  static boolean verifies(Path signed, byte[] bytes, PublicKey key)
      throws IOException, GeneralSecurityException {
    return SigningKeys.verifies(key, bytes, decode(Files.readString(beside(signed))));
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }
}
