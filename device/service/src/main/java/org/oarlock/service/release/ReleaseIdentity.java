package org.oarlock.service.release;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.oarlock.service.release.ReleaseFolder.Altered;
import org.oarlock.service.release.ReleaseFolder.Genuine;
import org.oarlock.trace.annotations.Implements;

/**
 * What the running device calls itself.
 *
 * @param build what the jar says of itself
 * @param standing {@code development build}, or what the verified manifest says
 * @param commit the commit that was built, or {@code not released}
 */
public record ReleaseIdentity(BuildIdentity build, String standing, String commit) {

  /** A build that no manifest vouches for. */
  public static ReleaseIdentity development() {
    return new ReleaseIdentity(BuildIdentity.ofThisBuild(), "development build", "not released");
  }

  /**
   * The identity of a release, after every file of it was compared with the manifest.
   *
   * @param manifest the release's manifest.json
   * @param trustedKey the public key in the site's own configuration; a key inside the release
   *     would prove nothing
   * @throws AlteredReleaseException if a file differs or the signature is not the trusted key's
   */
  @Implements("SRS-2404")
  public static ReleaseIdentity ofRelease(Path manifest, Path trustedKey)
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
    return new ReleaseIdentity(running, verified.standing(), verified.commit());
  }

  /** One line for pages and start-up messages. */
  public String words() {
    return "Oarlock "
        + build.version()
        + ", "
        + standing
        + ", commit "
        + commit
        + ", build inputs "
        + build.shortInputs();
  }
}
