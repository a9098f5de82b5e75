package org.oarlock.service.deidentify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.oarlock.trace.annotations.Implements;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A {@link WayBack} in a file, encrypted and authenticated with the site's key. */
@Implements({"SRS-4211", "RC-121"})
final class SealedFile {

  private static final String FORMAT = "oarlock-way-back-1";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final long LARGEST = 16L << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What stands in the file.
   *
   * @param format name and version of this format
   * @param key fingerprint of the key
   * @param nonce 12 random bytes (NIST SP 800-38D)
   * @param sealed the way back, AES-256-GCM
   */
  private record Envelope(String format, String key, byte[] nonce, byte[] sealed) {}

  private SealedFile() {}

  static void write(Path file, WayBack wayBack, SiteKey key) throws IOException {
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(JSON.writeValueAsBytes(wayBack));
      Files.write(
          file, JSON.writeValueAsBytes(new Envelope(FORMAT, key.fingerprint(), nonce, sealed)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has AES/GCM", impossible);
    }
  }

  /**
   * Opens a way back.
   *
   * @throws IOException when it cannot be read, was sealed with another key, or was altered
   */
  static WayBack open(Path file, SiteKey key) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException("it has more than " + LARGEST + " bytes");
    }
    try {
      Envelope envelope = JSON.readValue(Files.readAllBytes(file), Envelope.class);
      if (!FORMAT.equals(envelope.format())) {
        throw new IOException("it is not of the format " + FORMAT);
      }
      if (!key.fingerprint().equals(envelope.key())) {
        throw new IOException("it was sealed with another key than the site's");
      }
      byte[] plain = cipher(Cipher.DECRYPT_MODE, key, envelope.nonce()).doFinal(envelope.sealed());
      return JSON.readValue(plain, WayBack.class);
    } catch (GeneralSecurityException | JacksonException | NullPointerException altered) {
      throw new IOException("it is damaged or was altered after it was sealed", altered);
    }
  }

  private static Cipher cipher(int mode, SiteKey key, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key.sealing(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((FORMAT + '\0' + key.fingerprint()).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
