package org.oarlock.inference;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which model packages a site trusts: those with a listed digest, and those signed with a listed
 * key. A package needs one of the two.
 *
 * @param digests SHA-256 digests of whole packages, 64 hexadecimal digits each
 * @param keys Ed25519 public keys
 */
public record Trust(Set<String> digests, List<PublicKey> keys) {

  /** Refuses what is not a SHA-256 digest or not an Ed25519 key. */
  public Trust {
    digests =
        digests.stream()
            .map(digest -> digest.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    for (String digest : digests) {
      if (!digest.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException(
            "'" + digest + "' is not a SHA-256 digest of 64 hexadecimal digits");
      }
    }
    keys = List.copyOf(keys);
    for (PublicKey key : keys) {
      if (!key.getAlgorithm().equals("EdDSA") && !key.getAlgorithm().equals("Ed25519")) {
        throw new IllegalArgumentException("a trusted key must be Ed25519");
      }
    }
  }

  /** Trust in packages with these digests and in no key. */
  public static Trust inDigests(String... digests) {
    return new Trust(Set.of(digests), List.of());
  }

  /** Trust in packages with these digests, or signed with one of these keys. */
  public static Trust of(Set<String> digests, List<String> encodedKeys) {
    return new Trust(digests, encodedKeys.stream().map(Trust::key).toList());
  }

  /**
   * Reads an Ed25519 public key.
   *
   * @param encoded X.509 SubjectPublicKeyInfo in base64, with or without the PEM lines
   */
  public static PublicKey key(String encoded) {
    try {
      byte[] der =
          Base64.getMimeDecoder().decode(encoded.replaceAll("-----[A-Z ]+-----", "").strip());
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "not an Ed25519 public key (X.509, base64): " + encoded, e);
    }
  }
}
