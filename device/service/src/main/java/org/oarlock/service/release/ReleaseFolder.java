package org.oarlock.service.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oarlock.service.Sha256;
import org.oarlock.service.release.ReleaseManifest.ReleasedFile;
import org.oarlock.trace.annotations.Implements;

/**
 * A release on disk: its files, the manifest that lists them, and the signature over the manifest.
 */
@Implements({"SRS-2402", "SRS-2403", "SRS-2405"})
public record ReleaseFolder(Path folder) {

  /** What a check of a release says. */
  public sealed interface Check {}

  /** Every file is what the signer signed for. */
  public record Genuine(ReleaseManifest manifest) implements Check {}

  /** Something differs; each difference names its file. */
  public record Altered(List<String> differences) implements Check {}

  /** Lists and digests every file of the folder, and signs the list. */
  public void seal(String commit, BuildIdentity build, PrivateKey key)
      throws IOException, GeneralSecurityException {
    List<ReleasedFile> files = new ArrayList<>();
    for (String name : present()) {
      Path file = folder.resolve(name);
      files.add(new ReleasedFile(name, Files.size(file), Sha256.of(file)));
    }
    ReleaseManifest manifest =
        new ReleaseManifest(
            "Oarlock",
            build.version(),
            ReleaseManifest.ENGINEERING_BASELINE,
            commit,
            build.inputs(),
            Runtime.version().toString(),
            files);
    byte[] bytes = manifest.encode();
    Files.write(folder.resolve(ReleaseManifest.FILE_NAME), bytes);
    DetachedSignature.write(folder.resolve(ReleaseManifest.FILE_NAME), bytes, key);
  }

  /**
   * Compares every file with the signed manifest, offline. {@code key} comes from the site, not
   * from the release.
   */
  public Check check(PublicKey key) throws IOException, GeneralSecurityException {
    Path file = folder.resolve(ReleaseManifest.FILE_NAME);
    if (!Files.isRegularFile(file) || !Files.isRegularFile(DetachedSignature.beside(file))) {
      return new Altered(
          List.of(folder + ": no manifest.json with its signature manifest.json.sig"));
    }
    byte[] bytes = Files.readAllBytes(file);
    if (!DetachedSignature.verifies(file, bytes, key)) {
      return new Altered(List.of("manifest.json: not signed by the trusted key"));
    }
    ReleaseManifest manifest = ReleaseManifest.decode(bytes);
    List<String> differences = differences(manifest);
    return differences.isEmpty() ? new Genuine(manifest) : new Altered(differences);
  }

  private List<String> differences(ReleaseManifest manifest) throws IOException {
    List<String> differences = new ArrayList<>();
    for (ReleasedFile expected : manifest.files()) {
      Path file = folder.resolve(expected.path());
      if (!Files.isRegularFile(file)) {
        differences.add(expected.path() + ": missing");
      } else if (!Sha256.of(file).equals(expected.sha256())) {
        differences.add(expected.path() + ": altered since it was signed");
      }
    }
    Set<String> listed =
        manifest.files().stream().map(ReleasedFile::path).collect(Collectors.toSet());
    for (String name : present()) {
      if (!listed.contains(name)) {
        differences.add(name + ": not part of the release");
      }
    }
    return differences;
  }

  private Set<String> present() throws IOException {
    Path manifest = folder.resolve(ReleaseManifest.FILE_NAME);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file -> !file.equals(manifest) && !file.equals(DetachedSignature.beside(manifest)))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
