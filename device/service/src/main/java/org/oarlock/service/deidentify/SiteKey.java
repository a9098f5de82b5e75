package org.oarlock.service.deidentify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.oarlock.trace.annotations.Implements;

/**
 * The secret of a site, from which its pseudonyms follow and with which its ways back are sealed.
 * Every purpose gets a key of its own (HMAC-SHA-256 of the purpose's name, RFC 2104).
 */
@Implements({"SRS-4214", "RC-150"})
public final class SiteKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int HEX_DIGITS = 64;
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /** What a value is made for; the same value for another purpose is another one. */
  enum Purpose {
    UID,
    PATIENT,
    DAYS,
    SEAL,
    FINGERPRINT
  }

  private final byte[] secret;

  private SiteKey(byte[] secret) {
    this.secret = secret;
  }

  /**
   * The key in a file.
   *
   * @throws IOException when the file is missing, may be read by others than its owner, or holds
   *     something other than 64 hexadecimal digits; the message says how to make one
   */
  public static SiteKey read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw unusable(file, "does not exist");
    }
    checkRights(file);
    String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
    if (text.length() != HEX_DIGITS || !text.matches("[0-9a-fA-F]+")) {
      throw unusable(file, "does not hold 64 hexadecimal digits");
    }
    return new SiteKey(HexFormat.of().parseHex(text));
  }

  /** 32 bytes that follow from the secret, the purpose and the value. */
  byte[] mac(Purpose purpose, String value) {
    return mac(mac(secret, purpose.name()), value);
  }

  /** The key for AES-256 that seals ways back. */
  SecretKey sealing() {
    return new SecretKeySpec(mac(secret, Purpose.SEAL.name()), "AES");
  }

  /** Tells keys apart without telling anything of them: 16 hexadecimal digits. */
  String fingerprint() {
    return HexFormat.of().formatHex(Arrays.copyOf(mac(Purpose.FINGERPRINT, ""), 8));
  }

  private static void checkRights(Path file) throws IOException {
    if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
      throw unusable(file, "may be read by others than its owner");
    }
  }

  private static byte[] mac(byte[] key, String value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
    }
  }

  private static IOException unusable(Path file, String why) {
    return new IOException(
        "the key file "
            + file
            + " "
            + why
            + "; make one with: (umask 077 && openssl rand -hex 32 > "
            + file
            + ")");
  }
}
