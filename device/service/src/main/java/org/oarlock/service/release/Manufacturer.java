package org.oarlock.service.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;

/**
 * Who places this build on the market, in its own signed words. There is no other way to make one
 * than to verify a statement, so no code can name a manufacturer who did not sign.
 */
public final class Manufacturer {

  private final ManufacturerStatement statement;

  private Manufacturer(ManufacturerStatement statement) {
    this.statement = statement;
  }

  /**
   * Verifies a statement: the signature beside it, its form, and the build that it is made for.
   *
   * @param file the statement; its signature stands beside it
   * @param trustedKey the manufacturer's public key in the site's own configuration
   * @param running the build that would carry the manufacturer's name
   * @throws UnverifiedStatementException with file and reason; the statement never counts as absent
   */
  @Implements("SRS-2407")
  public static Manufacturer stated(Path file, Path trustedKey, BuildIdentity running)
      throws UnverifiedStatementException {
    PublicKey key = key(trustedKey);
    byte[] bytes = signed(file, key);
    ManufacturerStatement statement = ManufacturerStatement.decode(file, bytes);
    if (!statement.inputs().equals(running.inputs())) {
      throw new UnverifiedStatementException(
          file,
          "is stated for the build inputs "
              + statement.inputs()
              + ", and this device was built from "
              + running.inputs());
    }
    return new Manufacturer(statement);
  }

  private static PublicKey key(Path file) throws UnverifiedStatementException {
    try {
      return SigningKeys.publicKey(file);
    } catch (IOException | GeneralSecurityException unusable) {
      throw new UnverifiedStatementException(file, "cannot be read as an Ed25519 public key");
    }
  }

  private static byte[] signed(Path file, PublicKey key) throws UnverifiedStatementException {
    Path missing = Files.isRegularFile(file) ? DetachedSignature.beside(file) : file;
    if (!Files.isRegularFile(missing)) {
      throw new UnverifiedStatementException(missing, "does not exist");
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (DetachedSignature.verifies(file, bytes, key)) {
        return bytes;
      }
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new UnverifiedStatementException(file, "cannot be read with its signature");
    }
    throw new UnverifiedStatementException(file, "not signed by the trusted key");
  }

  /** Manufacturer. */
  public String name() {
    return statement.name();
  }

  /** Device Serial Number. */
  public Optional<String> serialNumber() {
    return statement.serialNumber();
  }

  /** Unique Device Identifier, whole. */
  public Optional<String> udi() {
    return statement.udi();
  }

  /** The CE mark, with the number of the notified body where there is one. */
  public Optional<String> ceMark() {
    return statement.ceMark();
  }
}
