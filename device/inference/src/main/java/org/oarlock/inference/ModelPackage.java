package org.oarlock.inference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.oarlock.trace.annotations.Implements;

/**
 * A model package whose every byte was verified: a zip of {@code manifest.json}, ONNX files, {@code
 * model-card.md}, {@code digests.json} (SHA-256 of every other file) and, if it is signed, {@code
 * signature} (Ed25519 over {@code digests.json}).
 */
@Implements("SRS-601")
public final class ModelPackage {

  private final String digest;
  private final ModelManifest manifest;
  private final Map<String, byte[]> files;

  ModelPackage(String digest, ModelManifest manifest, Map<String, byte[]> files) {
    this.digest = digest;
    this.manifest = manifest;
    this.files = files;
  }

  /**
   * Reads and verifies a package.
   *
   * @param zip the package
   * @param trust what the site trusts
   * @throws ModelPackageException if it was altered, is not trusted or is not a package
   * @throws IOException if it cannot be read
   */
  public static ModelPackage load(Path zip, Trust trust) throws IOException {
    if (Files.size(zip) > PackageZip.MAX_BYTES) {
      throw new ModelPackageException(
          "model package " + zip + " is larger than " + PackageZip.MAX_BYTES + " bytes");
    }
    return load(Files.readAllBytes(zip), zip.toString(), trust);
  }

  /**
   * Reads and verifies a package that is in memory.
   *
   * @param zip the package
   * @param origin where it came from, for messages
   * @param trust what the site trusts
   * @throws ModelPackageException if it was altered, is not trusted or is not a package
   */
  public static ModelPackage load(byte[] zip, String origin, Trust trust)
      throws ModelPackageException {
    return new PackageCheck(origin, trust).verify(zip);
  }

  /** SHA-256 of the whole package, 64 hexadecimal digits. */
  public String digest() {
    return digest;
  }

  /** What the package says about itself. */
  public ModelManifest manifest() {
    return manifest;
  }

  /** The model card, Markdown. */
  public String modelCard() {
    return new String(files.get("model-card.md"), StandardCharsets.UTF_8);
  }

  /** The ONNX graph. */
  byte[] graph() {
    return files.get(manifest.network().file());
  }
}
