package org.oarlock.inference;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.oarlock.trace.annotations.Implements;

/** Decides whether the bytes of a package may be used. */
@Implements({"SRS-601", "SRS-602"})
final class PackageCheck {

  static final String MANIFEST = "manifest.json";
  static final String CARD = "model-card.md";
  static final String DIGESTS = "digests.json";
  static final String SIGNATURE = "signature";

  private final String origin;
  private final Trust trust;

  PackageCheck(String origin, Trust trust) {
    this.origin = origin;
    this.trust = trust;
  }

  /** The verified package. Trust comes before any content is interpreted. */
  ModelPackage verify(byte[] zip) throws ModelPackageException {
    String digest = sha256(zip);
    Map<String, byte[]> files = PackageZip.unpack(zip, origin, PackageZip.MAX_BYTES);
    byte[] digests = required(files, DIGESTS);
    if (!trust.digests().contains(digest) && !signedByTrustedKey(files, digests)) {
      throw refusal(
          " is not trusted: its SHA-256 digest "
              + digest
              + " is not among the trusted digests and no trusted key signed it");
    }
    compare(files, PackageJson.read(digests, PackageDigests.class, origin, DIGESTS).sha256());
    ModelManifest manifest =
        PackageJson.read(required(files, MANIFEST), ModelManifest.class, origin, MANIFEST);
    required(files, CARD);
    required(files, manifest.network().file());
    rehearse(manifest);
    return new ModelPackage(digest, manifest, files);
  }

  private void rehearse(ModelManifest manifest) throws ModelPackageException {
    try {
      new Shaping(manifest).rehearse();
    } catch (IllegalArgumentException e) {
      throw refusal(": " + MANIFEST + " cannot be used: " + e.getMessage());
    }
  }

  private boolean signedByTrustedKey(Map<String, byte[]> files, byte[] digests) {
    byte[] signature = files.get(SIGNATURE);
    return signature != null
        && trust.keys().stream().anyMatch(key -> signed(key, digests, signature));
  }

  private static boolean signed(PublicKey key, byte[] message, byte[] signature) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(key);
      ed25519.update(message);
      return ed25519.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private void compare(Map<String, byte[]> files, Map<String, String> expected)
      throws ModelPackageException {
    Set<String> present = new TreeSet<>(files.keySet());
    present.remove(DIGESTS);
    present.remove(SIGNATURE);
    for (String name : present) {
      String want = expected.get(name);
      if (want == null) {
        throw refusal(" holds " + name + ", which " + DIGESTS + " does not list");
      }
      if (!want.equals(sha256(files.get(name)))) {
        throw refusal(" was altered: " + name + " does not have the digest listed for it");
      }
    }
    for (String name : expected.keySet()) {
      if (!present.contains(name)) {
        throw refusal(" lacks " + name + ", which " + DIGESTS + " lists");
      }
    }
  }

  private byte[] required(Map<String, byte[]> files, String name) throws ModelPackageException {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw refusal(" lacks " + name);
    }
    return bytes;
  }

  private ModelPackageException refusal(String reason) {
    return new ModelPackageException("model package " + origin + reason);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
