package org.oarlock.service.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.oarlock.service.release.ReleaseFolder.Altered;
import org.oarlock.service.release.ReleaseFolder.Genuine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code oarlock release}: seals, checks offline, signs statements, makes keys. */
@Command(
    name = "release",
    description =
        "Seals a release, checks one offline, signs a manufacturer's statement, or makes a key.",
    mixinStandardHelpOptions = true)
public final class ReleaseCommand {

  private static final int DONE = 0;
  private static final int DIFFERS = 1;
  private static final int WRONG_USAGE = 2;

  /** Digests and signs what the build put into {@code folder}. */
  @Command(name = "seal", description = "Writes and signs the manifest of a folder of built files.")
  int seal(
      @Parameters(paramLabel = "DIR") Path folder,
      @Option(names = "--commit", required = true, description = "The commit that was built.")
          String commit,
      @Option(
              names = "--key",
              required = true,
              description = "Private key, kept outside the repository.")
          Path key)
      throws IOException, GeneralSecurityException {
    new ReleaseFolder(folder)
        .seal(commit, BuildIdentity.ofThisBuild(), SigningKeys.privateKey(key));
    System.out.println("Sealed " + folder.resolve(ReleaseManifest.FILE_NAME));
    System.out.println("This is an engineering baseline: no manufacturer has signed for it.");
    return DONE;
  }

  /** Checks every file of a release against its signed manifest. */
  @Command(
      name = "verify",
      description = "Checks a release offline and names every file that differs.")
  int verify(
      @Parameters(paramLabel = "FILE", description = "The release's manifest.json, or its folder.")
          Path file,
      @Option(
              names = "--key",
              required = true,
              description = "The public key that the site trusts.")
          Path key)
      throws IOException, GeneralSecurityException {
    if (!Files.exists(file) || !Files.exists(key)) {
      System.err.println((Files.exists(file) ? key : file) + " does not exist");
      return WRONG_USAGE;
    }
    Path folder = Files.isDirectory(file) ? file : file.toAbsolutePath().getParent();
    ReleaseFolder.Check check = new ReleaseFolder(folder).check(SigningKeys.publicKey(key));
    if (check instanceof Genuine genuine) {
      ReleaseManifest manifest = genuine.manifest();
      System.out.printf(
          java.util.Locale.ROOT,
          "%s %s (%s), commit %s: %d files as signed%n",
          manifest.product(),
          manifest.version(),
          manifest.standing(),
          manifest.commit(),
          manifest.files().size());
      return DONE;
    }
    ((Altered) check).differences().forEach(System.err::println);
    return DIFFERS;
  }

  /** Signs what a manufacturer states of one build. */
  @Command(
      name = "state",
      description = "Signs a manufacturer's statement: writes FILE.sig beside it.")
  int state(
      @Parameters(
              paramLabel = "FILE",
              description =
                  "JSON with name, inputs (SHA-256 of the build inputs) and, where they exist,"
                      + " serial-number, udi and ce-mark.")
          Path file,
      @Option(names = "--key", required = true, description = "The manufacturer's private key.")
          Path key)
      throws IOException, GeneralSecurityException {
    if (!Files.exists(file) || !Files.exists(key)) {
      System.err.println((Files.exists(file) ? key : file) + " does not exist");
      return WRONG_USAGE;
    }
    byte[] bytes = Files.readAllBytes(file);
    ManufacturerStatement statement;
    try {
      statement = ManufacturerStatement.decode(file, bytes);
    } catch (UnverifiedStatementException refused) {
      System.err.println(refused.getMessage());
      return WRONG_USAGE;
    }
    DetachedSignature.write(file, bytes, SigningKeys.privateKey(key));
    System.out.println("Signed " + DetachedSignature.beside(file) + " for " + statement.name());
    if (!statement.inputs().equals(BuildIdentity.ofThisBuild().inputs())) {
      System.out.println(
          "It is stated for another build than this one, which will not start with it.");
    }
    return DONE;
  }

  /** Makes a key pair. */
  @Command(name = "key", description = "Makes an Ed25519 key pair: FILE and FILE.pub.")
  int key(@Parameters(paramLabel = "FILE") Path file) throws IOException, GeneralSecurityException {
    if (Files.exists(file)) {
      System.err.println(file + " exists and is not overwritten");
      return WRONG_USAGE;
    }
    SigningKeys.create(file);
    System.out.println(
        "Keep "
            + file
            + " outside the repository; give sites "
            + SigningKeys.publicKeyBeside(file));
    return DONE;
  }
}
