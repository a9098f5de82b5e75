package org.oarlock.service.segment;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.oarlock.inference.ModelPackage;
import org.oarlock.inference.Trust;
import org.oarlock.trace.annotations.Implements;

/**
 * The reference package inside the device's jar. It is trusted by its digest because the jar is
 * part of the release whose every file is checked; it is NOT CLINICAL and says so in its manifest.
 */
@Implements("SRS-1304")
public final class ShippedPackage {

  /** Name by which routes and operators refer to it. */
  public static final String NAME = "oarlock-reference";

  private static final String RESOURCE = "/models/oarlock-reference.zip";

  private ShippedPackage() {}

  /**
   * Loads and verifies it.
   *
   * @throws IOException when the jar was built without it or it is damaged
   */
  public static ModelPackage load() throws IOException {
    try (InputStream in = ShippedPackage.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("this build has no reference package");
      }
      byte[] zip = in.readAllBytes();
      return ModelPackage.load(zip, NAME, Trust.inDigests(sha256(zip)));
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
