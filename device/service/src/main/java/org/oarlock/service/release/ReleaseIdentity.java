package org.oarlock.service.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.service.Sha256;
import org.oarlock.service.release.ReleaseFolder.Altered;
import org.oarlock.service.release.ReleaseFolder.Genuine;
import org.oarlock.trace.annotations.Implements;

/**
 * What the running device calls itself.
 *
 * @param build what the jar says of itself
 * @param standing {@code development build}, or what the verified manifest says
 * @param commit the commit that was built, or {@code not released}
 * @param manufacturer who places the release on the market by a verified statement of its own
 */
public record ReleaseIdentity(
    BuildIdentity build, String standing, String commit, Optional<Manufacturer> manufacturer) {

  private static final String ABSENT = "absent: no manufacturer has signed a statement";

  /** A build that no manifest vouches for. */
  public static ReleaseIdentity development() {
    return new ReleaseIdentity(
        BuildIdentity.ofThisBuild(), "development build", "not released", Optional.empty());
  }

  /**
   * The identity of a release, after every file of it was compared with the manifest.
   *
   * @param manifest the release's manifest.json
   * @param trustedKey the public key in the site's own configuration; a key inside the release
   *     would prove nothing
   * @param program the jar that runs; it must be a file of the release, because what a jar says of
   *     itself another jar could say too
   * @throws AlteredReleaseException if a file differs or the signature is not the trusted key's
   */
  @Implements("SRS-2404")
  public static ReleaseIdentity ofRelease(Path manifest, Path trustedKey, Path program)
      throws IOException, GeneralSecurityException, AlteredReleaseException {
    ReleaseFolder folder = new ReleaseFolder(manifest.toAbsolutePath().getParent());
    ReleaseFolder.Check check = folder.check(SigningKeys.publicKey(trustedKey));
    if (check instanceof Altered altered) {
      throw new AlteredReleaseException(altered.differences());
    }
    ReleaseManifest verified = ((Genuine) check).manifest();
    BuildIdentity running = BuildIdentity.ofThisBuild();
    if (!verified.inputs().equals(running.inputs())) {
      throw new AlteredReleaseException(
          List.of("the running jar was built from other sources than the release says"));
    }
    if (!Files.isRegularFile(program) || !verified.lists(Sha256.of(program))) {
      throw new AlteredReleaseException(List.of(program + ": runs and is no file of the release"));
    }
    return new ReleaseIdentity(running, verified.standing(), verified.commit(), Optional.empty());
  }

  /** The same release with the manufacturer that states it. */
  public ReleaseIdentity statedBy(Manufacturer somebody) {
    return new ReleaseIdentity(build, standing, commit, Optional.of(somebody));
  }

  /** One line for pages and start-up messages. */
  @Implements("SRS-2408")
  public String words() {
    return "Oarlock "
        + build.version()
        + ", "
        + standingWords()
        + ", commit "
        + commit
        + ", build inputs "
        + build.shortInputs();
  }

  /** Whose word the device has for being more than its sources; it has none of its own. */
  @Implements("SRS-2408")
  public String certification() {
    return manufacturer
        .map(
            somebody ->
                somebody.name()
                    + " states "
                    + somebody.ceMark().orElse("no CE mark")
                    + " for this release.")
        .orElse("Not a certified device.");
  }

  /** The label: what is known, and what nobody has stated, line by line. */
  @Implements("SRS-2408")
  public Map<String, String> label() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("Product", "Oarlock " + build.version());
    lines.put("Standing", standing);
    lines.put("Commit", commit);
    lines.put("Build inputs (SHA-256)", build.inputs());
    lines.put("Manufacturer", manufacturer.map(Manufacturer::name).orElse(ABSENT));
    lines.put("Serial number", manufacturer.flatMap(Manufacturer::serialNumber).orElse("absent"));
    lines.put("UDI", manufacturer.flatMap(Manufacturer::udi).orElse("absent"));
    lines.put("CE mark", manufacturer.flatMap(Manufacturer::ceMark).orElse("absent"));
    return lines;
  }

  /** The manufacturer's statement adds to the manifest's own standing and does not replace it. */
  private String standingWords() {
    return manufacturer
        .map(
            somebody ->
                "stated by "
                    + somebody.name()
                    + somebody.ceMark().map(mark -> ", " + mark).orElse("")
                    + somebody.udi().map(udi -> ", UDI " + udi).orElse("")
                    + " (manifest: "
                    + standing
                    + ")")
        .orElse(standing);
  }
}
