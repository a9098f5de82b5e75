package org.oarlock.service.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.oarlock.trace.annotations.Implements;

/**
 * What a jar says of itself.
 *
 * @param version version of the software
 * @param inputs SHA-256 (hex) of every file that the jar was built from, or {@code unknown}
 */
@Implements("SRS-2401")
public record BuildIdentity(String version, String inputs) {

  private static final String FOLDER = "/META-INF/oarlock/";

  /** The identity recorded in the running jar at build time. */
  public static BuildIdentity ofThisBuild() {
    return new BuildIdentity(recorded("version"), recorded("inputs.sha256"));
  }

  /** The first twelve digits of the inputs' digest, enough for people to compare. */
  public String shortInputs() {
    return inputs.substring(0, Math.min(12, inputs.length()));
  }

  private static String recorded(String name) {
    try (InputStream in = BuildIdentity.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
