package org.oarlock.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.oarlock.inference.ModelPackage;
import org.oarlock.inference.Trust;

/** Packages for tests: the reference package, as it is or with another network or manifest. */
final class Models {

  private Models() {}

  static ModelPackage reference() throws IOException {
    return load(ReferencePackage.bytes());
  }

  /** The reference package with one text of its manifest replaced by another. */
  static ModelPackage referenceWith(String text, String replacement) throws IOException {
    String manifest =
        new String(ReferencePackage.resource("manifest.json"), StandardCharsets.UTF_8);
    if (!manifest.contains(text)) {
      throw new IllegalArgumentException("the manifest has no " + text);
    }
    return load(
        new PackageWriter()
            .add("hu-classes.onnx", HuClasses.graph(ReferencePackage.EDGES))
            .add(
                "manifest.json",
                manifest.replace(text, replacement).getBytes(StandardCharsets.UTF_8))
            .add("model-card.md", new byte[] {'#'})
            .unsigned());
  }

  static ModelPackage load(byte[] zip) throws IOException {
    return ModelPackage.load(zip, "test", Trust.inDigests(PackageWriter.sha256(zip)));
  }
}
