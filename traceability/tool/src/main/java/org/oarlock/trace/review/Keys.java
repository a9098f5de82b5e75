package org.oarlock.trace.review;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.oarlock.trace.annotations.Implements;

/** Ed25519 over texts, with keys in the forms that OpenSSL writes. */
@Implements("SRS-3302")
public final class Keys {

  private static final String ALGORITHM = "Ed25519";

  private Keys() {}

  /** A private key: PKCS#8 as PEM. */
  public static PrivateKey privateKey(String pem) throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes(pem)));
  }

  /** Signs a text. */
  static String sign(String text, PrivateKey key) throws GeneralSecurityException {
    Signature signer = Signature.getInstance(ALGORITHM);
    signer.initSign(key);
    signer.update(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(signer.sign());
  }

  /**
   * Whether a signature over a text was made with the private half of a public key.
   *
   * @param publicKey X.509, as PEM or as its base64 alone
   */
  static boolean fits(String text, String signature, String publicKey) {
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(bytes(publicKey)));
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] bytes(String pem) throws GeneralSecurityException {
    try {
      return Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("the key is neither PEM nor base64", e);
    }
  }
}
