package org.oarlock.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits. */
public final class Sha256 {
  private Sha256() {}

  /** Of bytes in memory. */
  public static String of(byte[] bytes) {
    return hex(begun().digest(bytes));
  }

  /** Of a file's content, without holding it. */
  public static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    }
  }

  /**
   * Of the last bytes of a file: of a received instance its data set, without the header that the
   * device wrote before it.
   *
   * @param length bytes, not more than the file has
   */
  public static String ofEnd(Path file, long length) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(Files.size(file) - length);
      return of(in);
    }
  }

  /** Of what is left of a stream; does not close it. */
  public static String of(InputStream in) throws IOException {
    MessageDigest digest = begun();
    new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
    return hex(digest.digest());
  }

  /** For bytes that come piece by piece. */
  public static MessageDigest begun() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A finished digest as text. */
  public static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
