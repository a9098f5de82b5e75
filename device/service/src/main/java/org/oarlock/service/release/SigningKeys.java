package org.oarlock.service.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 keys (RFC 8032) in PEM files, kept outside the repository. */
public final class SigningKeys {

  private static final String ALGORITHM = "Ed25519";

  private SigningKeys() {}

  /**
   * Makes a key pair: the private key in {@code file}, readable by its owner alone, and the public
   * key beside it in {@code file.pub}. An existing file is never overwritten.
   */
  public static void create(Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    Files.writeString(
        publicKeyBeside(file),
        pem("PUBLIC KEY", pair.getPublic().getEncoded()),
        StandardOpenOption.CREATE_NEW);
  }

  /** Where {@link #create(Path)} puts the public key. */
  public static Path publicKeyBeside(Path privateKey) {
    return privateKey.resolveSibling(privateKey.getFileName() + ".pub");
  }

  /** Reads a private key (PKCS #8). */
  public static PrivateKey privateKey(Path pem) throws IOException, GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(decode(pem)));
  }

  /** Reads a public key (X.509 SubjectPublicKeyInfo). */
  public static PublicKey publicKey(Path pem) throws IOException, GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decode(pem)));
  }

  /** Signs {@code message}. */
  public static byte[] sign(PrivateKey key, byte[] message) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ALGORITHM);
    signature.initSign(key);
    signature.update(message);
    return signature.sign();
  }

  /** Whether {@code signature} is the key's over {@code message}; a malformed one is not. */
  public static boolean verifies(PublicKey key, byte[] message, byte[] signature)
      throws GeneralSecurityException {
    Signature check = Signature.getInstance(ALGORITHM);
    check.initVerify(key);
    check.update(message);
    try {
      return check.verify(signature);
    } catch (SignatureException malformed) {
      return false;
    }
  }

  private static String pem(String kind, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
  }

  private static byte[] decode(Path pem) throws IOException, GeneralSecurityException {
    StringBuilder body = new StringBuilder();
    for (String line : Files.readAllLines(pem, StandardCharsets.US_ASCII)) {
      if (!line.startsWith("-----")) {
        body.append(line.strip());
      }
    }
    try {
      return Base64.getDecoder().decode(body.toString());
    } catch (IllegalArgumentException notBase64) {
      throw new GeneralSecurityException(pem + " is not a PEM file", notBase64);
    }
  }
}
