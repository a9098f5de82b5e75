package org.oarlock.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.oarlock.trace.annotations.Implements;

/**
 * Makes the reference package, NOT CLINICAL: HU classes without any learned weight, from which the
 * manifest's post-processing makes body outline, lungs and bone.
 */
@Implements({"SRS-701", "SRS-704"})
public final class ReferencePackage {

  /** First HU of the classes lung, soft, bone and dense; air lies below. */
  static final int[] EDGES = {-950, -450, 150, 300};

  private ReferencePackage() {}

  /**
   * Writes the package and, beside it, a file with its SHA-256 digest.
   *
   * @param arguments the path of the zip to write
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1 || !arguments[0].endsWith(".zip")) {
      throw new IllegalArgumentException("usage: ReferencePackage FILE.zip");
    }
    Path zip = Path.of(arguments[0]).toAbsolutePath();
    byte[] bytes = bytes();
    Files.createDirectories(zip.resolveSibling("."));
    Files.write(zip, bytes);
    Path digest = zip.resolveSibling(zip.getFileName().toString().replace(".zip", ".sha256"));
    Files.writeString(digest, PackageWriter.sha256(bytes) + "\n", StandardCharsets.US_ASCII);
  }

  /** The package. */
  public static byte[] bytes() {
    return new PackageWriter()
        .add("hu-classes.onnx", HuClasses.graph(EDGES))
        .add("manifest.json", resource("manifest.json"))
        .add("model-card.md", resource("model-card.md"))
        .unsigned();
  }

  static byte[] resource(String name) {
    try (InputStream in =
        ReferencePackage.class.getResourceAsStream("/oarlock-reference/" + name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
